// oxlint-disable-next-line import/default -- Vite makes this module: the address of the built worker.
import workerAddress from './check.worker.ts?worker&url'
import type { ArticleToCheck, CheckedNote } from '../../../core/check/check-note.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import type { NoteTree } from '../../../core/model/note.ts'
import type { Tick } from '../../../core/model/tick.ts'
import { noteLinksIn, targetOf } from '../../../core/note/links.ts'
import { citationsIn } from '../../../core/note/walk.ts'
import { WorkerClient } from '../../../core/workers/worker-client.ts'
import { linkedDocument } from '../state/actions/open-linked.ts'
import { alive, isAlive, useLibrary } from '../state/stores/library-store.ts'
import { logError, sentenceFor } from '../state/stores/messages-store.ts'
import { readNote } from '../state/stores/read-note.ts'
import { readTexts } from '../state/stores/read-texts.ts'
import { request } from '../state/stores/request.ts'
import { flushAll } from '../state/stores/saving-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { pageWorker } from '../ui/page-worker.ts'
import { type Subject, useCheck } from '../state/stores/check-store.ts'
import type { CheckPart, CheckRequest } from './check.worker.ts'

// It says ten times a second how far it is.
const SILENT_MS = 30_000
const LETS_GO_WITHIN_MS = 2000

const client = new WorkerClient<CheckRequest, CheckedNote, CheckPart>({
  start: pageWorker(workerAddress),
  atOnce: 1,
  letsGoWithinMs: LETS_GO_WITHIN_MS,
})

/** Checks what the panel shows, and keeps in the store what was found; what it found before stays until then. */
export async function runCheck(subject: Subject, signal: AbortSignal): Promise<void> {
  try {
    // What was typed a moment ago is checked too.
    await flushAll()
    const [tree, ticks] = await read(subject)
    const { sourceIds, dossierId } = sourcesFor(subject)
    const articles = await readArticles(tree, sourceIds)
    if (signal.aborted) return
    useCheck.setState({ status: 'checking', done: 0, sourceIds, dossierId })
    const { claims, text, paragraphs } = await client.ask(
      { tree, articles, titles: titlesIn(tree) },
      { signal, limitMs: SILENT_MS, onPart: (done) => useCheck.setState({ done }) },
    )
    useCheck.setState({ status: 'done', claims, note: { text, paragraphs }, ticks, failure: null })
  } catch (error) {
    if (signal.aborted) return
    useCheck.setState({ status: 'failed', failure: sentenceFor(error) })
    logError(error)
  }
}

async function read(subject: Subject): Promise<readonly [NoteTree, Tick[]]> {
  if (subject.kind === 'draft') return [subject.tree, []]
  const { noteId } = subject
  const [{ note }, ticks] = await Promise.all([
    readNote(noteId),
    request('check:ticks', { noteId }),
  ])
  return [note.tree, ticks]
}

/** The articles of the open dossier, else of one that has the note; without one those that are open. */
function sourcesFor(subject: Subject): { sourceIds: string[]; dossierId: string | null } {
  const { dossiers, articles } = useLibrary.getState()
  const { dossierId, panes } = useWorkspace.getState()
  const holding = alive(dossiers).find(
    (one) => subject.kind === 'note' && one.noteIds.includes(subject.noteId),
  )
  const dossier = lookUp(dossiers, dossierId ?? '') ?? holding
  const ids = dossier?.articleIds ?? panes.map(({ articleId }) => articleId)
  return { sourceIds: ids.filter(isAlive(articles)), dossierId: dossier?.id ?? null }
}

/** The sources, and what else the note cites; one that can't be read is as one that is gone. */
async function readArticles(
  tree: NoteTree,
  sourceIds: readonly string[],
): Promise<ArticleToCheck[]> {
  const cited = citationsIn(tree).map(({ articleId }) => articleId)
  const texts = await readTexts([...new Set([...sourceIds, ...cited])])
  return texts.map((text) => ({ ...text, isSource: sourceIds.includes(text.id) }))
}

function titlesIn(tree: NoteTree): CheckRequest['titles'] {
  return noteLinksIn(tree).flatMap((link) => {
    const target = targetOf(link)
    const title = linkedDocument(target)?.title
    return title === undefined ? [] : [{ target, title }]
  })
}
