import type { Features } from './context.ts'

/**
 * Logistic regression over what two sentences share and where they stand, fitted by
 * scripts/fit-alignment.ts to 115 labelled pairs of articles (agency stories, outlets' accounts) and 200
 * drawn by chance; docs/comparison.md has the figures of pairs left out of the fit. Logistic regression
 * on a sentence's tf·idf is Nelken and Shieber's (2006) way of aligning monolingual text; a few weights
 * that can be read were chosen over trees, which did no better.
 */
const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  gram: 11.937,
  tied: 6.779,
  related: 16.952,
  mass: 4.997,
  figures: 1.361,
  topic: 0.789,
  position: 1.091,
  around: 1.723,
  behind: -4.268,
  headlines: 5.464,
  lead: 0.582,
}
const BIAS = -7.258

/** The chance, 0 to 1, that a person would link the two sentences. */
export function chanceOf(features: Features): number {
  const names = Object.keys(WEIGHTS) as (keyof Features)[]
  const sum = names.reduce((total, name) => total + WEIGHTS[name] * features[name], BIAS)
  return 1 / (1 + Math.exp(-sum))
}
