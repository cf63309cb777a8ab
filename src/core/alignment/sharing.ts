import type { Effort } from './effort.ts'
import { NearestAlike } from './nearest-alike.ts'
import type { Pair } from './pair.ts'
import type { Squares, Vectors } from './vectors.ts'

/** What a sentence of one article shares with those of the other, one sentence at a time. */
export class Sharing {
  /** By sentence of the other, for those that were given last: the sum of the weights of shared terms, … */
  readonly shared: Float64Array
  /** … of their squares, and of those of shared 4-grams. */
  readonly product: Float64Array
  readonly gramProduct: Float64Array
  readonly #weight: Float64Array
  readonly #squares: Squares
  readonly #from: Vectors
  readonly #to: Vectors
  readonly #every: Int32Array | undefined
  readonly #nearest: NearestAlike | undefined
  /** By term the last sentence that held it, + 1. */
  readonly #holdsTerm: Int32Array
  /** By 4-gram what it weighs, squared, if the sentence that is read holds it; else 0. */
  readonly #ownGrams: Float64Array

  /** @param effort how many are looked at for each, those that are most like it; without: all */
  constructor(
    { weight, gramWeight }: Pair,
    squares: Squares,
    from: Vectors,
    to: Vectors,
    effort?: Effort,
  ) {
    const { length } = to.terms
    this.#weight = weight
    this.#squares = squares
    this.#from = from
    this.#to = to
    this.shared = new Float64Array(length)
    this.product = new Float64Array(length)
    this.gramProduct = new Float64Array(length)
    if (effort) this.#nearest = new NearestAlike(squares, to, effort)
    else this.#every = Int32Array.from({ length }, (_, j) => j)
    this.#holdsTerm = new Int32Array(effort ? weight.length : 0)
    this.#ownGrams = new Float64Array(effort ? gramWeight.length : 0)
  }

  /**
   * Reads what the i-th sentence shares.
   *
   * @param related terms that tell nearly the same as its own
   * @returns the sentences that it is to be compared with, in order; some may share nothing
   */
  read(i: number, related: readonly number[] = []): Int32Array {
    if (this.#every) {
      this.#readAll(i)
      return this.#every
    }
    const terms = this.#from.terms[i]!
    const grams = this.#from.grams[i]!
    const soughtBy = related.length === 0 ? terms : Int32Array.from([...terms, ...related])
    const some = this.#nearest!.of(soughtBy, grams, i / this.#from.terms.length)
    // Counted: an iterator makes an object of each.
    const squares = this.#squares.grams
    for (let at = 0; at < terms.length; at += 1) this.#holdsTerm[terms[at]!] = i + 1
    for (let at = 0; at < grams.length; at += 1) this.#ownGrams[grams[at]!] = squares[grams[at]!]!
    for (let at = 0; at < some.length; at += 1) this.#readOne(i, some[at]!)
    for (let at = 0; at < grams.length; at += 1) this.#ownGrams[grams[at]!] = 0
    return some
  }

  #readAll(i: number): void {
    const { termPostings, gramPostings } = this.#to
    this.shared.fill(0)
    this.product.fill(0)
    this.gramProduct.fill(0)
    termPostings.addShared(this.#from.terms[i]!, this.#weight, this.shared)
    termPostings.addShared(this.#from.terms[i]!, this.#squares.terms, this.product)
    gramPostings.addShared(this.#from.grams[i]!, this.#squares.grams, this.gramProduct)
  }

  #readOne(i: number, j: number): void {
    let shared = 0
    let product = 0
    let gramProduct = 0
    const terms = this.#to.terms[j]!
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at]!
      if (this.#holdsTerm[term] !== i + 1) continue
      shared += this.#weight[term]!
      product += this.#squares.terms[term]!
    }
    // Without a question: there are a hundred of them in a sentence, and millions of pairs in a long text.
    const ownGrams = this.#ownGrams
    const grams = this.#to.grams[j]!
    for (let at = 0; at < grams.length; at += 1) gramProduct += ownGrams[grams[at]!]!
    this.shared[j] = shared
    this.product[j] = product
    this.gramProduct[j] = gramProduct
  }
}
