import { useEffect } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { logError, sayError } from '../state/stores/messages-store.ts'
import { openArticleContent, useOpenArticles } from '../state/stores/open-articles.ts'
import { request } from '../state/stores/request.ts'
import { addFailed, addFound, beginTally, setSources } from '../state/stores/tally-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { compareArticles, toCompare } from './compare-articles.ts'

/** While the base of the open dossier is open: compares it with all of the dossier's other articles. */
export function useTallying(): void {
  const dossierId = useWorkspace((state) => state.dossierId)
  const baseId = useLibrary(({ dossiers }) => dossiers[dossierId ?? '']?.baseId ?? null)
  const articleIds = useLibrary(({ dossiers, articles }) =>
    earliestFirst(dossiers[dossierId ?? '']?.articleIds ?? [], articles).join(' '),
  )
  // The tally is of this text: an article that is corrected is compared anew.
  const baseText = useOpenArticles(({ entries }) => {
    const entry = entries[baseId ?? '']
    return entry?.status === 'open' ? entry.content.textHash : null
  })

  useEffect(() => {
    const ids = articleIds.split(' ')
    const isOpen = baseId !== null && baseText !== null && ids.includes(baseId)
    beginTally(isOpen ? baseId : null)
    if (!isOpen) return
    const controller = new AbortController()
    tallyUp(baseId, ids, controller.signal).catch(sayError)
    return () => controller.abort()
  }, [baseId, baseText, articleIds])
}

/** Those that are not in the trash, by when they were published, as far as that is known, else added. */
function earliestFirst(
  ids: readonly string[],
  articles: Readonly<Record<string, ArticleSummary>>,
): string[] {
  const alive = ids.flatMap((id) => {
    const article = lookUp(articles, id)
    return article && article.trashedAt === undefined ? [article] : []
  })
  const timeOf = ({ date, addedAt }: ArticleSummary) => date.value || addedAt
  return alive.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1)).map(({ id }) => id)
}

async function tallyUp(baseId: string, ids: readonly string[], signal: AbortSignal): Promise<void> {
  const base = openArticleContent(baseId)
  const groups = await request('reports:copies', { articleIds: [...ids] })
  if (signal.aborted || !base) return
  // What is in no group could not be read.
  for (const id of ids) if (!groups.some((group) => group.includes(id))) addFailed(id)
  const sources = groups.flatMap(([articleId, ...copies]) =>
    articleId === undefined || [articleId, ...copies].includes(baseId)
      ? []
      : [{ articleId, copies }],
  )
  setSources(sources)
  for (const { articleId } of sources) {
    try {
      const { version, textHash } =
        openArticleContent(articleId) ?? (await request('article:read', { id: articleId }))
      const other = toCompare(articleId, version)
      const found = await compareArticles(toCompare(baseId, base.version), other, signal)
      if (!found || signal.aborted) return
      addFound(articleId, { text: version.text, textHash }, found)
    } catch (error) {
      if (signal.aborted) return
      logError(error)
      addFailed(articleId)
    }
  }
}
