import type { Features } from './context.ts'

/**
 * Logistic regression over what two sentences share and where they stand, fitted by
 * scripts/fit-alignment.ts to 27 labelled pairs of articles (agency stories, outlets' accounts) and 200
 * drawn by chance; docs/comparison.md has the figures of pairs left out of the fit. Logistic regression
 * on a sentence's tf·idf is Nelken and Shieber's (2006) way of aligning monolingual text; a few weights
 * that can be read were chosen over trees: a first try at those did worse on so few pairs.
 */
const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  gram: 10.04,
  tied: 5.25,
  mass: 4.2,
  figures: 2.27,
  topic: 2.612,
  position: 2.4,
  around: 0.759,
  closeness: -4.678,
  closeRank: 6.494,
}
const BIAS = -8.766

/** The chance, 0 to 1, that a person would link the two sentences. */
export function chanceOf(features: Features): number {
  const names = Object.keys(WEIGHTS) as (keyof Features)[]
  const sum = names.reduce((total, name) => total + WEIGHTS[name] * features[name], BIAS)
  return 1 / (1 + Math.exp(-sum))
}
