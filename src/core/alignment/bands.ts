/** How sure a match is: strong ones can be taken at their word, likely ones want a look. */
export type Band = 'strong' | 'likely'

/** From here on 93 to 100 of 100 matches were true in accounts of one event left out of the fit. */
export const STRONG = 0.75

/** Below this nothing is shown; left out of the fit, six in ten of what lies between both was true. */
export const LIKELY = 0.34

/**
 * Below this `topic` two articles are not about one event: of 2,000 pairs drawn by chance 97 in 100 lie
 * below, of 146 with a common event six.
 */
const RELATED = 0.25

/** Whether two articles seem to be about one subject. */
export function isRelated(topic: number): boolean {
  return topic >= RELATED
}

/** The band of a chance in two accounts of one event; undefined where it is not to be shown. */
export function bandOf(chance: number): Band | undefined {
  if (chance < LIKELY) return undefined
  return chance >= STRONG ? 'strong' : 'likely'
}
