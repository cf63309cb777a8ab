import type { Tokens } from './tokens.ts'

/** A range of tokens: from, and up to, without the last. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/**
 * Beyond so many pairs of tokens what was changed is no corrected sentence but another one, and nothing
 * is gained by telling which of its words took the place of which.
 */
const MOST_PAIRS = 40_000

// A word that is left out and one put in cost as much as one that took the other's place.
const LEFT_OUT = 0.5

/**
 * Which tokens of one text took the place of which of another, in two parts that have none in common:
 * for each of `a` its counterpart in `b`, or -1. By the least sum of what differs, where words that begin
 * and end alike differ less (Needleman and Wunsch 1970).
 */
export function counterparts(a: Tokens, inA: TokenRange, b: Tokens, inB: TokenRange): Int32Array {
  const [n, m] = [inA.to - inA.from, inB.to - inB.from]
  const found = new Int32Array(n).fill(-1)
  if (n === 0 || m === 0 || n * m > MOST_PAIRS) return found
  const width = m + 1
  const costs = new Float64Array((n + 1) * width)
  for (let j = 1; j <= m; j += 1) costs[j] = j * LEFT_OUT
  for (let i = 1; i <= n; i += 1) {
    costs[i * width] = i * LEFT_OUT
    for (let j = 1; j <= m; j += 1) {
      costs[i * width + j] = Math.min(
        costs[(i - 1) * width + j - 1]! + difference(a, inA.from + i - 1, b, inB.from + j - 1),
        costs[(i - 1) * width + j]! + LEFT_OUT,
        costs[i * width + j - 1]! + LEFT_OUT,
      )
    }
  }
  let [i, j] = [n, m]
  while (i > 0 && j > 0) {
    const cost = costs[i * width + j]!
    if (cost === costs[(i - 1) * width + j]! + LEFT_OUT) i -= 1
    else if (cost === costs[i * width + j - 1]! + LEFT_OUT) j -= 1
    else {
      i -= 1
      j -= 1
      found[i] = inB.from + j
    }
  }
  return found
}

/** 0 for the same words, 1 for words that have neither beginning nor end in common. */
function difference(a: Tokens, i: number, b: Tokens, j: number): number {
  const [aFrom, aTo] = [a.starts[i]!, a.ends[i]!]
  const [bFrom, bTo] = [b.starts[j]!, b.ends[j]!]
  const shorter = Math.min(aTo - aFrom, bTo - bFrom)
  const longer = Math.max(aTo - aFrom, bTo - bFrom)
  let same = 0
  while (same < shorter && a.text[aFrom + same] === b.text[bFrom + same]) same += 1
  let atEnd = 0
  while (atEnd < shorter - same && a.text[aTo - 1 - atEnd] === b.text[bTo - 1 - atEnd]) atEnd += 1
  // A sign of punctuation never takes the place of a word.
  if (same + atEnd === 0 && isWord(a.text, aFrom) !== isWord(b.text, bFrom)) return 1
  return 1 - Math.max((same + atEnd) / longer, UNLIKE_WORDS)
}

/** A word that took another's place is a little more likely than one left out beside one put in. */
const UNLIKE_WORDS = 0.1

/** Whether a word begins at an offset, and no sign between words. */
export function isWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2))
}
