import { isBrief } from './brief.ts'
import { alignLocally } from './local-alignment.ts'
import type { Pair } from './pair.ts'

/** A quoted phrase has at least so many words in the same order, … */
const FEWEST = 8
/** … so many of them no names and rarer than this (`Pair.rarity`): an address says nothing; … */
const FEWEST_TELLING = 5
const TELLING = 0.25
/** … with hardly another word between them, on either side, … */
const DENSE = 0.8
/** … and is most of the shorter sentence, or a long phrase. */
const MOST = 0.8
const LONG = 14

/**
 * Whether two sentences say nearly the same in the same words, or one quotes a good part of the other. It
 * is what two texts on different things can have in common.
 */
export function isNearlySame(pair: Pair, i: number, j: number): boolean {
  const { a, b, weight, meanWeight, rarity } = pair
  if (isBrief(a.sentences[i]!) || isBrief(b.sentences[j]!)) return false
  const [first, second] = [a.sequence[i]!, b.sequence[j]!]
  const { pairs } = alignLocally(first, second, weight, meanWeight)
  if (pairs.length < FEWEST) return false
  const [start, end] = [pairs[0]!, pairs.at(-1)!]
  const longest = Math.max(end[0] - start[0], end[1] - start[1]) + 1
  if (pairs.length < DENSE * longest) return false
  const { terms, names } = a.sentences[i]!
  const telling = pairs.filter(
    ([at]) => rarity[first[at]!]! > TELLING && !names.includes(terms[at]!),
  ).length
  const shorter = Math.min(first.length, second.length)
  return telling >= FEWEST_TELLING && (pairs.length >= MOST * shorter || pairs.length >= LONG)
}
