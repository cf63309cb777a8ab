import type { Features } from './context.ts'

/**
 * Logistic regression over what two sentences share and where they stand, fitted by
 * scripts/fit-alignment.ts to 115 labelled pairs of articles (agency stories, outlets' accounts) and 200
 * drawn by chance; docs/comparison.md has the figures of pairs left out of the fit. Logistic regression
 * on a sentence's tf·idf is Nelken and Shieber's (2006) way of aligning monolingual text; a few weights
 * that can be read were chosen over trees, which did no better.
 */
const WEIGHTS = {
  gram: 11.966,
  tied: 6.829,
  related: 16.886,
  mass: 4.988,
  figures: 1.36,
  topic: 0.811,
  position: 1.101,
  around: 1.71,
  behind: -4.272,
  headlines: 5.461,
  lead: 0.583,
} as const satisfies Record<keyof Features, number>
const BIAS = -7.274

/**
 * The chance, 0 to 1, that a person would link the two sentences. Written out, since it is asked of
 * millions of pairs of long texts.
 */
export function chanceOf(features: Features): number {
  const sum =
    BIAS +
    WEIGHTS.gram * features.gram +
    WEIGHTS.tied * features.tied +
    WEIGHTS.related * features.related +
    WEIGHTS.mass * features.mass +
    WEIGHTS.figures * features.figures +
    WEIGHTS.topic * features.topic +
    WEIGHTS.position * features.position +
    WEIGHTS.around * features.around +
    WEIGHTS.behind * features.behind +
    WEIGHTS.headlines * features.headlines +
    WEIGHTS.lead * features.lead
  return 1 / (1 + Math.exp(-sum))
}
