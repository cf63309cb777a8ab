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

/** What terms and 4-grams weigh between two articles, by id: `weight` and `gramWeight` of a pair, squared. */
export interface Squares {
  readonly terms: Float64Array
  readonly grams: Float64Array
}

export function squaresOf({ weight, gramWeight }: Pair): Squares {
  return { terms: squared(weight), grams: squared(gramWeight) }
}

function squared(values: Float64Array): Float64Array {
  return values.map((value) => value * value)
}

export function vectorsOf(
  { sentences, terms, grams }: Side,
  { weight, gramWeight }: Pair,
  squares: Squares,
): Vectors {
  return {
    sentences,
    terms,
    grams,
    mass: terms.map((own) => massOf(own, weight)),
    norm: terms.map((own) => Math.sqrt(massOf(own, squares.terms))),
    gramNorm: grams.map((own) => Math.sqrt(massOf(own, squares.grams))),
    termPostings: new Postings(terms, weight.length),
    gramPostings: new Postings(grams, gramWeight.length),
  }
}
