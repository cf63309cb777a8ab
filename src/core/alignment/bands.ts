/** How sure a match is: strong ones can be taken at their word, likely ones want a look. */
export type Band = 'strong' | 'likely'

/** On pairs left out of the fit, 98 to 100 of 100 matches from here on were true. */
const STRONG = 0.7

/**
 * Below these nothing is shown. Accounts in different words are worth a weak match (retold facts score
 * low); among articles that repeat each other's wording a weak match is mostly a wrong one.
 */
const LIKELY = { apart: 0.25, close: 0.5 }
/** `closeness` of accounts in each other's words, and of accounts in their own. */
const CLOSE = 0.65
const APART = 0.45

/**
 * The band of a chance between two articles of some closeness (see `Features.closeness`); undefined
 * where it is not to be shown.
 */
export function bandOf(chance: number, closeness: number): Band | undefined {
  if (chance >= STRONG) return 'strong'
  const part = Math.min(1, Math.max(0, (closeness - APART) / (CLOSE - APART)))
  const least = LIKELY.apart + part * (LIKELY.close - LIKELY.apart)
  return chance >= least ? 'likely' : undefined
}
