import { fold } from '../text/fold.ts'
import type { Span } from '../text/spans.ts'
import { words } from '../text/words.ts'

/** Parts of a text, in order. */
export interface Parts {
  readonly text: string
  readonly spans: readonly Span[]
}

/**
 * The words in which two renderings of one thing differ: those of either that are not the other's in
 * the same order. Longest common subsequence over folded words, so case, accents and quotation marks
 * change nothing. Neighbouring changed words are one range.
 *
 * @returns ranges of each text, in UTF-16 offsets
 */
export function changedWords(a: Parts, b: Parts): { a: Span[]; b: Span[] } {
  const [inA, inB] = [wordsOf(a), wordsOf(b)]
  const common = longestCommon(
    inA.map(({ word }) => word),
    inB.map(({ word }) => word),
  )
  const keptA = new Set(common.map(([i]) => i))
  const keptB = new Set(common.map(([, j]) => j))
  return { a: runs(a.text, inA, keptA), b: runs(b.text, inB, keptB) }
}

interface Word extends Span {
  readonly word: string
}

function wordsOf({ text, spans }: Parts): Word[] {
  return spans.flatMap((span) =>
    words(text, span).map(({ start, end }) => ({ start, end, word: fold(text.slice(start, end)) })),
  )
}

/** Positions of the longest common subsequence, in order. O(n·m): for sentences. */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  // At i, j: how many words the rests from there have in common.
  const rest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      rest[at] =
        a[i] === b[j] ? rest[at + width + 1]! + 1 : Math.max(rest[at + width]!, rest[at + 1]!)
    }
  }
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const at = i * width + j
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (rest[at + width]! >= rest[at + 1]!) i += 1
    else j += 1
  }
  return pairs
}

function runs(text: string, all: readonly Word[], kept: ReadonlySet<number>): Span[] {
  const found: { start: number; end: number }[] = []
  all.forEach(({ start, end }, index) => {
    if (kept.has(index)) return
    const last = found.at(-1)
    const follows =
      last && !kept.has(index - 1) && /^[\s\p{P}]*$/u.test(text.slice(last.end, start))
    if (follows) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  })
  return found
}
