import { useEffect } from 'react'
import { keepPairs, pairKey, setPair, useComparison } from '../state/comparison-store.ts'
import { logError } from '../state/messages-store.ts'
import { useOpenArticles } from '../state/open-articles.ts'
import { useWorkspace } from '../state/workspace-store.ts'
import { compareArticles } from './compare-articles.ts'

/** While Compare is on: compares every two of the open articles, those side by side first. */
export function useComparisons(): void {
  const on = useComparison((state) => state.on)
  const panes = useWorkspace((state) => state.panes)
  const entries = useOpenArticles((state) => state.entries)
  // What is compared changes with the open texts alone, not with their highlights or widths.
  const open = panes
    .flatMap(({ articleId }) => {
      const entry = entries[articleId]
      return entry?.status === 'open' ? `${articleId}:${entry.content.textHash}` : []
    })
    .join(' ')

  useEffect(() => {
    if (!on) return
    const texts = open.split(' ').flatMap((part) => {
      const [articleId = ''] = part.split(':')
      const entry = useOpenArticles.getState().entries[articleId]
      return entry?.status === 'open' ? [{ articleId, text: entry.content.version.text }] : []
    })
    const pairs = everyTwo(texts)
    const known = useComparison.getState().pairs
    keepPairs(pairs.map(([a, b]) => pairKey(a.articleId, b.articleId)))
    const controller = new AbortController()
    for (const [a, b] of pairs) {
      const key = pairKey(a.articleId, b.articleId)
      if (known[key]?.status === 'compared') continue
      setPair(key, { status: 'comparing' })
      compareArticles(a, b, controller.signal).then(
        (pair) => pair && setPair(key, { status: 'compared', pair }),
        (error: unknown) => {
          logError(error)
          setPair(key, { status: 'failed' })
        },
      )
    }
    return () => controller.abort()
  }, [on, open])
}

function everyTwo<T>(items: readonly T[]): [T, T][] {
  const pairs = items.flatMap((a, index) =>
    items.slice(index + 1).map((b, further): [number, T, T] => [further, a, b]),
  )
  return pairs.toSorted(([near], [far]) => near - far).map(([, a, b]) => [a, b])
}
