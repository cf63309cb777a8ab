import type { Features } from './context.ts'

/** How sure a match is: strong ones can be taken at their word, likely ones want a look. */
export type Band = 'strong' | 'likely'

/** From here on 93 to 100 of 100 matches were true in accounts of one event left out of the fit. */
const STRONG = 0.75

/** Below this nothing is shown; left out of the fit, six in ten of what lies between both was true. */
const LIKELY = 0.34

/**
 * Below this `topic` two articles are not about one event: of 2,000 pairs drawn by chance 97 in 100 lie
 * below, of 146 with a common event six. There only a sentence that is all but the same is shown (a
 * quotation that travels), nothing that merely sounds alike. At .2 a third more is found by chance.
 */
const RELATED = 0.25
const SAME_SENTENCE = 0.9

/** Whether two articles seem to be about one event. */
export function isRelated({ topic }: Pick<Features, 'topic'>): boolean {
  return topic >= RELATED
}

/** The band of a chance between two articles; undefined where it is not to be shown. */
export function bandOf(chance: number, isOneEvent: boolean): Band | undefined {
  if (chance < leastShown(isOneEvent)) return undefined
  return chance >= STRONG ? 'strong' : 'likely'
}

/** The chance from which on something is shown. */
export function leastShown(isOneEvent: boolean): number {
  return isOneEvent ? LIKELY : SAME_SENTENCE
}
