/** How sure a match is: strong ones can be taken at their word, likely ones want a look. */
export type Band = 'strong' | 'likely'

/** From here on 93 to 100 of 100 matches were true in accounts of one event left out of the fit. */
export const STRONG = 0.75

/** Below this nothing is shown; left out of the fit, six in ten of what lies between both was true. */
const LIKELY = 0.34

/**
 * Below this `topic` two articles are not about one event: of 2,000 pairs drawn by chance 97 in 100 lie
 * below, of 146 with a common event six.
 */
const RELATED = 0.25

/** Whether two articles seem to be about one subject. */
export function isRelated(topic: number): boolean {
  return topic >= RELATED
}

/** The chances from which on a match is likely, and strong. */
export interface Thresholds {
  readonly likely: number
  readonly strong: number
}

/** Texts of so many sentences are of the size of the labelled ones. */
const LABELLED_SIZE = 40
/**
 * The more sentences there are, the more look alike by chance; but a long text repeats itself too. Half
 * of the odds that the numbers alone would ask for.
 */
const BY_CHANCE = 0.5

/** The thresholds in two accounts of one event, of so many sentences each. */
export function thresholdsFor(sentencesA: number, sentencesB: number): Thresholds {
  const times = Math.max(1, Math.sqrt(sentencesA * sentencesB) / LABELLED_SIZE)
  const raised = (chance: number) => {
    const odds = (chance / (1 - chance)) * times ** BY_CHANCE
    return odds / (1 + odds)
  }
  return { likely: raised(LIKELY), strong: raised(STRONG) }
}

/** The band of a chance in two accounts of one event; undefined where it is not to be shown. */
export function bandOf(chance: number, { likely, strong }: Thresholds): Band | undefined {
  if (chance < likely) return undefined
  return chance >= strong ? 'strong' : 'likely'
}
