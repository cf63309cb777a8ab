import { useEffect } from 'react'
import { keepPairs, setFound, setPairStatus, useComparison } from '../state/comparison-store.ts'
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
    const texts = open.split(' ').flatMap((name) => {
      const [articleId = ''] = name.split(':')
      const entry = useOpenArticles.getState().entries[articleId]
      return entry?.status === 'open' ? [{ name, articleId, text: entry.content.version.text }] : []
    })
    const pairs = everyTwo(texts).map(([a, b]) => ({ key: `${a.name} ${b.name}`, a, b }))
    const known = useComparison.getState().pairs
    keepPairs(pairs.map(({ key }) => key))
    const controller = new AbortController()
    for (const { key, a, b } of pairs) {
      if (known[key]?.status === 'compared') continue
      const articleIds = [a.articleId, b.articleId] as const
      setPairStatus(key, articleIds, 'comparing')
      compareArticles(a, b, controller.signal).then(
        (found) => found && setFound(key, found),
        (error: unknown) => {
          logError(error)
          setPairStatus(key, articleIds, 'failed')
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
