import type { Pair, Side } from './pair.ts'
import type { PreparedSentence } from './prepare.ts'
import { massOf, Postings } from './similarity.ts'

/** The sentences of one article as vectors, and where each term and 4-gram stands. */
export interface Vectors {
  readonly sentences: readonly PreparedSentence[]
  readonly terms: readonly Int32Array[]
  readonly grams: readonly Int32Array[]
  /** Of each sentence the sum of its terms' weights, and the lengths of both vectors. */
  readonly mass: readonly number[]
  readonly norm: readonly number[]
  readonly gramNorm: readonly number[]
  readonly termPostings: Postings
  readonly gramPostings: Postings
}

export function vectorsOf(
  { sentences, terms, grams }: Side,
  { weight, gramWeight }: Pair,
): Vectors {
  const [squared, gramSquared] = [squares(weight), squares(gramWeight)]
  return {
    sentences,
    terms,
    grams,
    mass: terms.map((own) => massOf(own, weight)),
    norm: terms.map((own) => Math.sqrt(massOf(own, squared))),
    gramNorm: grams.map((own) => Math.sqrt(massOf(own, gramSquared))),
    termPostings: new Postings(terms, weight.length),
    gramPostings: new Postings(grams, gramWeight.length),
  }
}

export function squares(values: Float64Array): Float64Array {
  return values.map((value) => value * value)
}
