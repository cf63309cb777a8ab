import { massOf, type Postings } from './similarity.ts'
import type { Squares, Vectors } from './vectors.ts'

/**
 * Of each sentence so many of the other article's are looked at closely: four times as many as are shown.
 * Held against looking at all, of 156 links in the labelled articles put together 154 were found so, with
 * 16 of them 151, with 64 all; of 911 in two made accounts of 1,735 sentences 892, 890 and 894.
 */
export const MOST_ALIKE = 32

/**
 * So many places of its words, and of its 4-grams, are read to find them, the rarest first. With a quarter
 * of it and 16 sentences 145 and 889 of those links were found.
 */
const MOST_READ = 1024

/**
 * Finds the sentences of a long article that are most like one of another, without a look at all of them:
 * by what is rarest in it. Where that stands in too many, those near the same place in the story are read.
 */
export class NearestAlike {
  readonly #squares: Squares
  readonly #there: Vectors
  /** By sentence there, of what was read: what it shares with the one asked for; 0 for all not in `#met`. */
  readonly #alike: Float64Array
  readonly #met: Int32Array
  #size = 0

  constructor(squares: Squares, there: Vectors) {
    this.#squares = squares
    this.#there = there
    this.#alike = new Float64Array(there.terms.length)
    this.#met = new Int32Array(there.terms.length)
  }

  /**
   * @param terms by which it is looked for; likewise `grams`
   * @param place where the sentence stands in its article, from 0 to 1
   * @returns indexes of sentences, in order, at most `MOST_ALIKE`
   */
  of(terms: Int32Array, grams: Int32Array, place: number): Int32Array {
    const { norm, gramNorm, termPostings, gramPostings } = this.#there
    const middle = Math.floor(place * norm.length)
    this.#read(terms, termPostings, this.#squares.terms, norm, middle)
    this.#read(grams, gramPostings, this.#squares.grams, gramNorm, middle)
    const met = this.#met.subarray(0, this.#size)
    const found = likest(met, this.#alike, middle)
    for (const j of met) this.#alike[j] = 0
    this.#size = 0
    return found.sort()
  }

  /** Adds the cosine of what is read, but for the norm of the sentence asked for. */
  #read(
    ids: Int32Array,
    postings: Postings,
    squared: Float64Array,
    norm: readonly number[],
    middle: number,
  ): void {
    const [alike, met] = [this.#alike, this.#met]
    const own = Math.sqrt(massOf(ids, squared))
    let left = MOST_READ
    for (const held of ids.toSorted((x, y) => postings.countOf(x) - postings.countOf(y))) {
      if (left <= 0) return
      const some = nearest(postings.of(held), middle, left)
      left -= some.length
      const mass = squared[held]!
      // Counted, as what follows is done some thousand times for each sentence of a long text.
      for (let at = 0; at < some.length; at += 1) {
        const j = some[at]!
        // What stands in every sentence weighs nothing, and is shared all the same.
        if (alike[j] === 0) met[this.#size++] = j
        alike[j]! += LEAST + mass / (own * norm[j]! || 1)
      }
    }
  }
}

/** Hardly anything, but more than nothing. */
const LEAST = 1e-12

/** Of ascending numbers so many around one. */
function nearest(sorted: Int32Array, middle: number, most: number): Int32Array {
  if (sorted.length <= most) return sorted
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const at = (low + high) >> 1
    if (sorted[at]! < middle) low = at + 1
    else high = at
  }
  const from = Math.max(0, Math.min(low - (most >> 1), sorted.length - most))
  return sorted.subarray(from, from + most)
}

/** The `MOST_ALIKE` with the highest values, of equal ones those nearest the middle: a heap, its least on top. */
function likest(ids: Int32Array, value: Float64Array, middle: number): Int32Array {
  if (ids.length <= MOST_ALIKE) return ids.slice()
  const isLess = (x: number, y: number) =>
    value[x]! < value[y]! || (value[x] === value[y] && Math.abs(x - middle) > Math.abs(y - middle))
  const heap = ids.slice(0, MOST_ALIKE)
  const sink = (from: number) => {
    const id = heap[from]!
    let at = from
    for (;;) {
      let child = 2 * at + 1
      if (child >= MOST_ALIKE) break
      if (child + 1 < MOST_ALIKE && isLess(heap[child + 1]!, heap[child]!)) child += 1
      if (!isLess(heap[child]!, id)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = id
  }
  for (let at = MOST_ALIKE >> 1; at >= 0; at -= 1) sink(at)
  for (let at = MOST_ALIKE; at < ids.length; at += 1) {
    if (isLess(ids[at]!, heap[0]!)) continue
    heap[0] = ids[at]!
    sink(0)
  }
  return heap
}
