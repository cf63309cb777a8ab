import type { TextSpan } from '../state/comparison/comparison.ts'

/** A stretch of one block in which no sentence was found elsewhere: beside it stands a rule. */
export interface Unmatched {
  start: number
  end: number
  /** Whether the words that say so stand under it, in the space before the next block. */
  labelled: boolean
}

// Where block after block is unmatched the label comes again before the last is out of sight.
const LABEL_EVERY = 5

/**
 * The stretches to draw a rule beside. Those that follow each other are one run, with a label under the
 * first of them that ends its block, and under each fifth after that: said under each it would be all
 * one reads. Inside a block there is no space for a label.
 *
 * @param spans sentences that were not found elsewhere, in order
 * @param text of their article
 * @param isBlockEnd whether a block ends at an offset
 */
export function unmatchedStretches(
  spans: readonly TextSpan[],
  text: string,
  isBlockEnd: (offset: number) => boolean,
): Unmatched[] {
  const stretches: Unmatched[] = []
  let closed = 0
  let isClosed = true
  for (const { start, end } of spans) {
    const last = stretches.at(-1)
    const follows = last !== undefined && text.slice(last.end, start).trim() === ''
    if (!follows) closed = 0
    if (last && follows && !isClosed) last.end = end
    else stretches.push({ start, end, labelled: false })
    isClosed = isBlockEnd(end)
    if (isClosed) stretches.at(-1)!.labelled = closed++ % LABEL_EVERY === 0
  }
  return stretches
}
