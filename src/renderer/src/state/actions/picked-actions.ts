import type { ArticleSummary, DossierSummary } from '../../../../core/model/summary.ts'
import { messages } from '../../../../shared/messages.ts'
import { toggleComparison, useComparison } from '../stores/comparison-store.ts'
import { say } from '../stores/messages-store.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { unpick } from '../stores/picked-articles.ts'
import {
  closeArticle,
  MOST_PANES,
  openPanes,
  putPanes,
  useWorkspace,
} from '../stores/workspace-store.ts'
import { asItIs, withArticles, withoutArticles } from './dossier-articles.ts'
import { leaveHere } from './visits.ts'
import { undoable } from './undoable.ts'

// What a person does with several articles at once: each is one step to be undone.
// Each of these resolves once main has it on the disk; by then it is said, or to be seen.
// It rejects as `request` does, which is said by whoever starts it (`attempt`, `runCommand`).

const words = messages.picked

/** Puts articles into the trash, and closes their panes. */
export async function trashArticles(articles: readonly ArticleSummary[]): Promise<void> {
  const { panes, focused } = useWorkspace.getState()
  const putAway = async (ids: readonly string[]) => {
    for (const id of ids) closeArticle(id)
    return (await saving(request('article:trash-all', { ids: [...ids] }))).ids
  }
  const gone = await putAway(articles.map(({ id }) => id))
  unpick()
  undoable(words.trashed(gone.length), {
    label: messages.steps.trashedSeveral(gone.length),
    undo: async () => {
      await saving(request('article:restore-all', { ids: gone }))
      const { panes: now } = useWorkspace.getState()
      // Opened since, others stay where they are.
      if (panes.some(({ articleId }) => gone.includes(articleId)) && now.length < panes.length)
        putPanes(panes, focused)
    },
    redo: () => putAway(gone),
  })
}

/** Adds articles to a dossier, but those that are in it. */
export async function addAllToDossier(
  dossier: DossierSummary,
  articles: readonly ArticleSummary[],
): Promise<void> {
  const { id, name } = dossier
  const known = new Set(asItIs(dossier).articleIds)
  const added = articles.flatMap((article) => (known.has(article.id) ? [] : [article.id]))
  if (added.length === 0) return say(words.inAlready(name))
  const change = (articleIds: string[]) =>
    saving(request('dossier:change', { id, change: { articleIds } }))
  const put = () => change(withArticles(dossier, added))
  await put()
  undoable(words.addedTo(added.length, name), {
    label: messages.steps.addedSeveral(added.length, name),
    undo: () => change(withoutArticles(dossier, added)),
    redo: put,
  })
}

/** Exports articles as Markdown into a folder that the person is asked for. */
export async function exportArticles(articles: readonly ArticleSummary[]): Promise<void> {
  const result = await request('article:export', { ids: articles.map(({ id }) => id) })
  if (result === null) return
  const { written, unchanged, folder, remarks } = result
  const done = words.exported(written.length, unchanged, folder)
  say(remarks.length === 0 ? done : [`${done}.`, ...remarks].join(' '))
}

/** Opens articles side by side, and compares them. */
export function compareArticles(articles: readonly ArticleSummary[]): void {
  leaveHere()
  openPanes(articles.slice(0, MOST_PANES).map(({ id }) => ({ articleId: id })))
  if (!useComparison.getState().on) toggleComparison()
}
