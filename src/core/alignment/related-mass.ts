import type { Pair } from './pair.ts'
import type { Postings } from './similarity.ts'

/**
 * How much a sentence of the first article says in other words that each sentence of the second says
 * too: for each of its terms that the other lacks, the nearest related term there that it lacks itself,
 * by nearness and the lesser of both weights.
 */
export class RelatedMass {
  readonly #pair: Pair
  readonly #postings: Postings
  readonly #totals: Float64Array
  /** The best for the term in hand, and the term for which it holds. */
  readonly #best: Float64Array
  readonly #bestOf: Int32Array
  /** The term in hand, by sentence that has it. */
  readonly #has: Int32Array

  /** `postings` are those of the second article's terms. */
  constructor(pair: Pair, postings: Postings) {
    const { length } = pair.b.terms
    this.#pair = pair
    this.#postings = postings
    this.#totals = new Float64Array(length)
    this.#best = new Float64Array(length)
    this.#bestOf = new Int32Array(length)
    this.#has = new Int32Array(length)
  }

  /** Takes the next sentence of the first article, by its distinct terms. */
  take(terms: Int32Array): void {
    const { related, weight } = this.#pair
    this.#totals.fill(0)
    this.#bestOf.fill(-1)
    this.#has.fill(-1)
    const own = new Set(terms)
    for (const term of terms) {
      const others = related.get(term)
      if (!others) continue
      for (const j of this.#postings.of(term)) this.#has[j] = term
      for (const { term: other, nearness } of others) {
        if (own.has(other)) continue
        const mass = nearness * Math.min(weight[term]!, weight[other]!)
        for (const j of this.#postings.of(other)) this.#raise(term, j, mass)
      }
    }
  }

  #raise(term: number, j: number, mass: number): void {
    if (this.#has[j] === term) return
    const before = this.#bestOf[j] === term ? this.#best[j]! : 0
    if (mass <= before) return
    this.#totals[j]! += mass - before
    this.#best[j] = mass
    this.#bestOf[j] = term
  }

  /** The mass that the sentence taken last shares so with the j-th of the second article. */
  with(j: number): number {
    return this.#totals[j]!
  }
}
