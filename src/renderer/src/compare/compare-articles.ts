// oxlint-disable-next-line import/default -- Vite makes this module: the address of the built worker.
import workerAddress from './align.worker.ts?worker&url'
import type { TextInBlocks } from '../../../core/model/article.ts'
import type { FoundPair } from '../state/comparison/comparison.ts'
import type { TextToCompare } from './align.worker.ts'
import { Comparer, type OnProgress } from './comparer.ts'
import { ownRarities } from './own-rarities.ts'
import { pageWorker } from '../ui/page-worker.ts'

/** The window's one: panes and tally wait for each other, and share what is prepared. */
const comparer = new Comparer(pageWorker(workerAddress))

/** As much of an article as the worker needs. */
export function toCompare(articleId: string, { text, blocks }: TextInBlocks): TextToCompare {
  return { articleId, text, blocks }
}

/**
 * Compares two articles in the worker.
 *
 * @param onProgress called some ten times a second while it goes on
 * @returns null when `signal` stopped it
 * @throws as `Comparer.compare`
 */
export async function compareArticles(
  a: TextToCompare,
  b: TextToCompare,
  signal: AbortSignal,
  onProgress: OnProgress = () => {},
): Promise<FoundPair | null> {
  const own = await ownRarities([a.articleId, b.articleId])
  if (signal.aborted) return null
  return comparer.compare({ a, b, own }, signal, onProgress)
}
