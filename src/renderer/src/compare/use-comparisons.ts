import { useEffect } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { WorkerTooSlow } from '../../../core/workers/worker-client.ts'
import {
  beginComparing,
  keepEnded,
  keepPairs,
  setFailed,
  setProgress,
  setWhole,
  useComparison,
} from '../state/stores/comparison-store.ts'
import { logError } from '../state/stores/messages-store.ts'
import { openArticleContent, useOpenArticles } from '../state/stores/open-articles.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { compareArticles, toCompare } from './compare-articles.ts'

/** While Compare is on: compares every two of the open articles, those side by side first. */
export function useComparisons(): void {
  const on = useComparison((state) => state.on)
  const panes = useWorkspace((state) => state.panes)
  const entries = useOpenArticles((state) => state.entries)
  // What is compared changes with the open texts alone, not with their highlights or widths.
  const open = panes
    .flatMap(({ articleId }) => {
      const entry = lookUp(entries, articleId)
      return entry?.status === 'open' ? `${articleId}:${entry.content.textHash}` : []
    })
    .join(' ')

  useEffect(() => {
    if (!on) return
    const texts = open.split(' ').flatMap((name) => {
      const [articleId = ''] = name.split(':')
      return articleId === '' ? [] : [{ name, articleId }]
    })
    const pairs = everyTwo(texts).map(([a, b]) => ({
      key: `${a.name} ${b.name}`,
      articleIds: [a.articleId, b.articleId] as const,
    }))
    keepPairs(pairs.map(({ key }) => key))
    for (const { key, articleIds } of pairs) {
      if (!useComparison.getState().pairs[key]) beginComparing(key, articleIds)
    }
  }, [on, open])

  useEffect(() => (on ? compareWhatIsMarked() : undefined), [on])
}

/**
 * Compares the pairs that the store marks as being compared, as long as it marks them so. Gives what
 * ends that.
 */
function compareWhatIsMarked(): () => void {
  const underWay = new Map<string, AbortController>()
  const follow = () => {
    const { pairs } = useComparison.getState()
    for (const [key, controller] of underWay) {
      if (pairs[key]?.status === 'comparing') continue
      underWay.delete(key)
      controller.abort()
    }
    for (const [key, { status, articleIds }] of Object.entries(pairs)) {
      if (status !== 'comparing' || underWay.has(key)) continue
      const controller = new AbortController()
      underWay.set(key, controller)
      void comparePair(key, articleIds, controller.signal)
    }
  }
  follow()
  const unsubscribe = useComparison.subscribe(({ pairs }, before) => {
    if (pairs !== before.pairs) follow()
  })
  return () => {
    unsubscribe()
    for (const controller of underWay.values()) controller.abort()
    keepEnded()
  }
}

async function comparePair(
  key: string,
  [a, b]: readonly [string, string],
  signal: AbortSignal,
): Promise<void> {
  const [first, second] = [openArticleContent(a), openArticleContent(b)]
  if (!first || !second) return
  try {
    const found = await compareArticles(
      toCompare(a, first.version),
      toCompare(b, second.version),
      signal,
      (done, total, soFar) => {
        if (!signal.aborted) setProgress(key, done, total, soFar)
      },
    )
    if (found && !signal.aborted) setWhole(key, found)
  } catch (error) {
    logError(error)
    if (!signal.aborted) setFailed(key, error instanceof WorkerTooSlow ? 'too-slow' : 'broken')
  }
}

function everyTwo<T>(items: readonly T[]): [T, T][] {
  const pairs = items.flatMap((a, index) =>
    items.slice(index + 1).map((b, further): [number, T, T] => [further, a, b]),
  )
  return pairs.toSorted(([near], [far]) => near - far).map(([, a, b]) => [a, b])
}
