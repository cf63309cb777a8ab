import { isCompared } from './brief.ts'
import { effortFor } from './effort.ts'
import type { Pair } from './pair.ts'
import { firstAlike } from './repeats.ts'
import { SharedFigures } from './shared-figures.ts'
import { Sharing } from './sharing.ts'
import { squaresOf, type Vectors, vectorsOf } from './vectors.ts'

/**
 * What one sentence of the first article shares with each of the second, before anything around is
 * looked at. By index of the sentence there; 0 where they are no candidates.
 */
export interface Row {
  /** The sentence of the first article; -1 before it was filled. */
  i: number
  /** Those that share something: indexes into the second article, in order, as many as `size`. */
  readonly candidates: Int32Array
  size: number
  /** Cosine of their character 4-grams, 0 to 1: it sees through endings, misprints, compounds. */
  readonly gram: Float64Array
  /** The share of the smaller sentence's mass that the other covers, 0 to 1. */
  readonly cover: Float64Array
  /** As `cover`, of words that tie these two sentences and few others (`Pair.tie`), 0 to 1. */
  readonly tied: Float64Array
  /** As `cover`, of words that only one of them has and the other says nearly the same with, 0 to 1. */
  readonly related: Float64Array
  /** How much they share at all, 0 to 1: two shared words in two long sentences are little. */
  readonly mass: Float64Array
  /** The share of the sentence with fewer figures that the other states too, 0 to 1. */
  readonly figures: Float64Array
  /** How alike they are in one number, for comparing candidates with each other. */
  readonly base: Float64Array
  /** The best `base` of all. */
  best: number
}

/**
 * What a sentence must at least have to be covered, in mean weights: two short sentences that share
 * one word are not the same statement.
 */
const LEAST_TERMS = 4

/** In mean weights: `mass` is 1 - 1/e there, so what two full clauses share counts almost whole. */
const ENOUGH_SHARED = 6

/** Below all three, a pair was a true match in 1 of 1,900 labelled cases; leaving it out saves the time. */
const LEAST = { cosine: 0.03, gram: 0.06, cover: 0.08 }

/** The weights of the first measured setting; used only to compare candidates of one sentence. */
const BASE = { cosine: 0.33, gram: 0.38, cover: 0.23, figures: 0.06 }

/**
 * Two articles whose sentences make so many pairs are compared each sentence with each: two of 29,000
 * words made three million. Of longer ones each is compared with those most like it, or a text made of
 * short sentences takes hours.
 */
const MOST_PAIRS = 4_000_000

/**
 * Finds what the sentences of two articles share, a sentence at a time. Time grows with what they share,
 * of long ones with their length, memory with the second article.
 */
export class Candidates {
  readonly #pair: Pair
  readonly #a: Vectors
  readonly #b: Vectors
  readonly #firstA: Int32Array
  readonly #firstB: Int32Array
  readonly #forward: Sharing
  readonly #backward: Sharing
  readonly #comparesAll: boolean
  readonly #asksBack: boolean
  readonly #figures: SharedFigures
  readonly #tied: Float64Array
  readonly #related: Float64Array
  /** By term the sentence of the first article, + 1, that was seen to hold it last. */
  readonly #holds: Int32Array
  /** The row that was filled last: for a sentence that comes again it is the same. */
  #last: Row | undefined
  /** By sentence of the second article the best `base` that it has, as far as it was asked for. */
  readonly #bestOf: Float64Array

  constructor(pair: Pair) {
    this.#pair = pair
    const squares = squaresOf(pair)
    this.#a = vectorsOf(pair.a, pair, squares)
    this.#b = vectorsOf(pair.b, pair, squares)
    this.#firstA = firstAlike(pair.a)
    this.#firstB = firstAlike(pair.b)
    this.#figures = new SharedFigures(pair, this.#firstA, this.#firstB)
    const { length } = pair.b.terms
    this.#comparesAll = pair.a.terms.length * length <= MOST_PAIRS
    const effort = this.#comparesAll ? undefined : effortFor(pair)
    this.#asksBack = effort?.asksBack ?? true
    this.#forward = new Sharing(pair, squares, this.#a, this.#b, effort)
    this.#backward = new Sharing(pair, squares, this.#b, this.#a, effort)
    this.#tied = new Float64Array(length)
    this.#related = new Float64Array(length)
    this.#holds = new Int32Array(pair.weight.length)
    this.#bestOf = new Float64Array(length).fill(UNKNOWN)
  }

  emptyRow(): Row {
    const { length } = this.#b.terms
    const zeros = () => new Float64Array(length)
    return {
      i: -1,
      candidates: new Int32Array(length),
      size: 0,
      gram: zeros(),
      cover: zeros(),
      tied: zeros(),
      related: zeros(),
      mass: zeros(),
      figures: zeros(),
      base: zeros(),
      best: 0,
    }
  }

  /** Fills a row with what the i-th sentence of the first article shares; what it held is gone. */
  fill(row: Row, i: number): void {
    const { meanWeight, related } = this.#pair
    const [a, b] = [this.#a, this.#b]
    const last = this.#last
    this.#last = row
    const isAgain = last !== undefined && this.#firstA[last.i] === this.#firstA[i]
    if (isAgain && this.#comparesAll) return copyRow(last, row, i)
    for (let at = 0; at < row.size; at += 1) row.base[row.candidates[at]!] = 0
    row.i = i
    row.size = 0
    row.best = 0
    if (!isCompared(a.sentences[i]!)) return
    const { shared, product, gramProduct } = this.#forward
    const compared = this.#forward.read(i, this.#comparesAll ? [] : related.relatedTo(i))
    this.#tie(i, compared)
    // Counted: an iterator was seen to be slower, and long texts go through here millions of times.
    for (let at = 0; at < compared.length; at += 1) {
      const j = compared[at]!
      if (shared[j]! + this.#related[j]! === 0 || !isCompared(b.sentences[j]!)) continue
      const smaller = Math.max(Math.min(a.mass[i]!, b.mass[j]!), LEAST_TERMS * meanWeight)
      const cosine = ratio(product[j]!, a.norm[i]! * b.norm[j]!)
      const gram = ratio(gramProduct[j]!, a.gramNorm[i]! * b.gramNorm[j]!)
      const cover = shared[j]! / smaller
      const isLittle = cover + this.#related[j]! / smaller < LEAST.cover
      if (cosine < LEAST.cosine && gram < LEAST.gram && isLittle) continue
      const figures = this.#figures.of(i, j)
      row.candidates[row.size] = j
      row.size += 1
      row.gram[j] = gram
      row.cover[j] = cover
      row.tied[j] = this.#tied[j]! / smaller
      row.related[j] = this.#related[j]! / smaller
      row.mass[j] = 1 - Math.exp(-shared[j]! / (ENOUGH_SHARED * meanWeight))
      row.figures[j] = figures
      row.base[j] = baseOf(cosine, gram, cover, figures)
      row.best = Math.max(row.best, row.base[j]!)
    }
  }

  /**
   * The best `base` that a sentence of the second article has, with any of the first.
   *
   * @param found what it has with one of them: where none can be better, none is looked for
   */
  bestOf(anyAlike: number, found: number): number {
    if (!this.#asksBack) return found
    const j = this.#firstB[anyAlike]!
    const known = this.#bestOf[j]!
    if (known !== UNKNOWN) return known
    if (found >= baseOf(1, 1, 1, Math.min(1, this.#b.sentences[j]!.figures.length))) return found
    const { meanWeight } = this.#pair
    const [a, b] = [this.#a, this.#b]
    const { shared, product, gramProduct } = this.#backward
    let best = 0
    const compared = this.#backward.read(j)
    for (let at = 0; at < compared.length; at += 1) {
      const i = compared[at]!
      if (shared[i] === 0 || !isCompared(a.sentences[i]!)) continue
      const smaller = Math.max(Math.min(a.mass[i]!, b.mass[j]!), LEAST_TERMS * meanWeight)
      const cosine = ratio(product[i]!, a.norm[i]! * b.norm[j]!)
      const gram = ratio(gramProduct[i]!, a.gramNorm[i]! * b.gramNorm[j]!)
      const cover = shared[i]! / smaller
      // Without the figures, which take some time to compare, it may be no better already.
      if (baseOf(cosine, gram, cover, 1) <= best) continue
      const figures = this.#figures.of(i, j)
      best = Math.max(best, baseOf(cosine, gram, cover, figures))
    }
    this.#bestOf[j] = best
    return best
  }

  /** Leaves in `#tied` and `#related` what ties the i-th sentence to those that it is compared with. */
  #tie(i: number, compared: Int32Array): void {
    const { tie, related } = this.#pair
    const { terms, termPostings } = this.#b
    if (this.#comparesAll) {
      this.#tied.fill(0)
      this.#related.fill(0)
      termPostings.addShared(this.#a.terms[i]!, tie, this.#tied)
      related.addMass(i, termPostings, this.#related)
      return
    }
    const own = this.#a.terms[i]!
    for (let at = 0; at < own.length; at += 1) this.#holds[own[at]!] = i + 1
    for (let at = 0; at < compared.length; at += 1) {
      const j = compared[at]!
      const there = terms[j]!
      let tied = 0
      for (let k = 0; k < there.length; k += 1) {
        if (this.#holds[there[k]!] === i + 1) tied += tie[there[k]!]!
      }
      this.#tied[j] = tied
      this.#related[j] = related.massOf(i, j)
    }
  }
}

const UNKNOWN = -1

/** Makes a row that of the i-th sentence, which shares what the other row's does. */
function copyRow(from: Row, to: Row, i: number): void {
  to.i = i
  if (from === to) return
  to.size = from.size
  to.best = from.best
  to.candidates.set(from.candidates)
  for (const shared of SHARED) to[shared].set(from[shared])
}

const SHARED = ['gram', 'cover', 'tied', 'related', 'mass', 'figures', 'base'] as const

function baseOf(cosine: number, gram: number, cover: number, figures: number): number {
  return BASE.cosine * cosine + BASE.gram * gram + BASE.cover * cover + BASE.figures * figures
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole)
}
