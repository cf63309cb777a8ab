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
  /** By term and by 4-gram the last sentence that held it, + 1. */
  readonly #holdsTerm: Int32Array
  readonly #holdsGram: Int32Array

  /** @param isAll whether each is compared with each, or with those that are most like it */
  constructor(
    { weight, gramWeight }: Pair,
    squares: Squares,
    from: Vectors,
    to: Vectors,
    isAll: boolean,
  ) {
    const { length } = to.terms
    this.#weight = weight
    this.#squares = squares
    this.#from = from
    this.#to = to
    this.shared = new Float64Array(length)
    this.product = new Float64Array(length)
    this.gramProduct = new Float64Array(length)
    if (isAll) this.#every = Int32Array.from({ length }, (_, j) => j)
    else this.#nearest = new NearestAlike(squares, to)
    this.#holdsTerm = new Int32Array(isAll ? 0 : weight.length)
    this.#holdsGram = new Int32Array(isAll ? 0 : gramWeight.length)
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
    const [terms, grams] = [this.#from.terms[i]!, this.#from.grams[i]!]
    const soughtBy = related.length === 0 ? terms : Int32Array.from([...terms, ...related])
    const some = this.#nearest!.of(soughtBy, grams, i / this.#from.terms.length)
    for (const term of terms) this.#holdsTerm[term] = i + 1
    for (const gram of grams) this.#holdsGram[gram] = i + 1
    for (const j of some) this.#readOne(i, j)
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
    let [shared, product, gramProduct] = [0, 0, 0]
    for (const term of this.#to.terms[j]!) {
      if (this.#holdsTerm[term] !== i + 1) continue
      shared += this.#weight[term]!
      product += this.#squares.terms[term]!
    }
    for (const gram of this.#to.grams[j]!) {
      if (this.#holdsGram[gram] === i + 1) gramProduct += this.#squares.grams[gram]!
    }
    this.shared[j] = shared
    this.product[j] = product
    this.gramProduct[j] = gramProduct
  }
}
