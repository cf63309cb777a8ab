// oxlint-disable-next-line import/default -- Vite makes this module: the address of the built worker.
import workerAddress from './agreement.worker.ts?worker&url'
import { agencyOf } from '../../../core/agreement/agency.ts'
import type { Evidence } from '../../../core/agreement/evidence.ts'
import type { ToGather } from '../../../core/agreement/gather.ts'
import { type NoteOfTable, tableRows } from '../../../core/agreement/rows.ts'
import { type ArticleOfTable, placeOf, type Seed } from '../../../core/agreement/seeds.ts'
import { sourceGroups } from '../../../core/agreement/sources.ts'
import type { Agreement } from '../../../core/model/agreement.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { WorkerClient } from '../../../core/workers/worker-client.ts'
import { linkedDocument } from '../state/actions/open-linked.ts'
import { useAgreement } from '../state/stores/agreement-store.ts'
import { isAlive, useLibrary } from '../state/stores/library-store.ts'
import { logError, sentenceFor } from '../state/stores/messages-store.ts'
import { readNote } from '../state/stores/read-note.ts'
import { readTexts } from '../state/stores/read-texts.ts'
import { request } from '../state/stores/request.ts'
import { flushAll } from '../state/stores/saving-store.ts'
import { pageWorker } from '../ui/page-worker.ts'
import type { GatherPart } from './agreement.worker.ts'

// It says ten times a second how far it is.
const SILENT_MS = 30_000
const LETS_GO_WITHIN_MS = 2000

const client = new WorkerClient<ToGather, Evidence[], GatherPart>({
  start: pageWorker(workerAddress),
  atOnce: 1,
  letsGoWithinMs: LETS_GO_WITHIN_MS,
})

/**
 * Reads a dossier's notes, articles and what was said of them, and fills its table from them; what is shown of
 * it before stays until then.
 */
export async function gatherTable(dossierId: string, signal: AbortSignal): Promise<void> {
  try {
    // What was typed a moment ago is a claim too.
    await flushAll()
    const [agreement, { dossier }, relations] = await Promise.all([
      request('agreement:read', { dossierId }),
      request('dossier:read', { id: dossierId }),
      request('relation:list', { kind: 'dossier', id: dossierId }),
    ])
    const [notes, articles] = await Promise.all([
      readNotes(dossier.noteIds),
      readTexts(dossier.articleIds),
    ])
    const sources = await sourcesOf(articles)
    if (signal.aborted) return
    const titleOf = (target: Parameters<typeof linkedDocument>[0]) => linkedDocument(target)?.title
    const rows = tableRows(notes, agreement.rows, titleOf)
    const texts = articles.map(({ id, text, textHash }) => ({ id, text, textHash }))
    useAgreement.setState({ status: 'gathering', done: 0, rows, texts, agreement, ...sources })
    const toGather: ToGather = {
      rows,
      articles,
      relations,
      decisions: dossier.decisions ?? {},
      judged: judgedSeeds(agreement, articles),
    }
    const evidence = await client.ask(toGather, {
      signal,
      limitMs: SILENT_MS,
      onPart: (done) => useAgreement.setState({ done }),
    })
    useAgreement.setState({ status: 'done', evidence, failure: null })
  } catch (error) {
    if (signal.aborted) return
    useAgreement.setState({ status: 'failed', failure: sentenceFor(error) })
    logError(error)
  }
}

async function readNotes(ids: readonly string[]): Promise<NoteOfTable[]> {
  const isThere = isAlive(useLibrary.getState().notes)
  const read = ids.filter(isThere).map(async (id): Promise<NoteOfTable[]> => {
    try {
      return [{ id, tree: (await readNote(id)).note.tree }]
    } catch (error) {
      // Its own view says why it can't be shown.
      logError(error)
      return []
    }
  })
  return (await Promise.all(read)).flat()
}

async function sourcesOf(articles: readonly ArticleOfTable[]) {
  const ids = articles.map(({ id }) => id)
  const known = useLibrary.getState().articles
  const agencies = new Map(
    articles.map((article) => [
      article.id,
      agencyOf(article, lookUp(known, article.id)?.outlet.value ?? ''),
    ]),
  )
  const copies = await copiesAmong(ids)
  const groups = sourceGroups(ids, copies ?? [], (id) => agencies.get(id) ?? null)
  return { groups, areCopiesKnown: copies !== null }
}

/** Null where it can't be told, which the table says. */
async function copiesAmong(articleIds: string[]): Promise<string[][] | null> {
  try {
    return await request('reports:copies', { articleIds })
  } catch (error) {
    logError(error)
    return null
  }
}

/** Where the person judged that an article says a claim: what answers it elsewhere answers the claim. */
function judgedSeeds({ judgements }: Agreement, articles: readonly ArticleOfTable[]): Seed[] {
  return judgements.flatMap(({ row, articleId, stance, selectors }) => {
    const article = articles.find(({ id }) => id === articleId)
    const place = stance === 'says' && article ? placeOf(article, selectors) : null
    return place ? [{ row, articleId, place }] : []
  })
}
