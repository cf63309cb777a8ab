import type { Effort } from './effort.ts'
import { massOf, type Postings } from './similarity.ts'
import type { Squares, Vectors } from './vectors.ts'

/**
 * Finds the sentences of a long article that are most like one of another, without a look at all of them:
 * by what is rarest in it. Where that stands in too many, those near the same place in the story are read.
 */
export class NearestAlike {
  readonly #squares: Squares
  readonly #there: Vectors
  readonly #effort: Effort
  /** By sentence there, of what was read: what it shares with the one asked for; 0 for all not in `#met`. */
  readonly #alike: Float64Array
  readonly #met: Int32Array
  #size = 0
  /** The places of ids, the rarest first: see `#rarestFirst`. */
  #keys = new Float64Array(256)

  constructor(squares: Squares, there: Vectors, effort: Effort) {
    this.#effort = effort
    this.#squares = squares
    this.#there = there
    this.#alike = new Float64Array(there.terms.length)
    this.#met = new Int32Array(there.terms.length)
  }

  /**
   * @param terms by which it is looked for; likewise `grams`
   * @param place where the sentence stands in its article, from 0 to 1
   * @returns indexes of sentences, in order, at most `effort.alike`
   */
  of(terms: Int32Array, grams: Int32Array, place: number): Int32Array {
    const { norm, gramNorm, termPostings, gramPostings } = this.#there
    const middle = Math.floor(place * norm.length)
    this.#read(terms, termPostings, this.#squares.terms, norm, middle)
    // Where little is looked at, words alone tell which are most like it, if enough hold them.
    if (this.#effort.asksBack || this.#size < this.#effort.alike)
      this.#read(grams, gramPostings, this.#squares.grams, gramNorm, middle)
    const met = this.#met.subarray(0, this.#size)
    const found = likest(met, this.#alike, middle, this.#effort.alike)
    for (let at = 0; at < met.length; at += 1) this.#alike[met[at]!] = 0
    this.#size = 0
    return sorted(found)
  }

  /**
   * The places of some ids, those first that stand in the fewest sentences, of equal ones in their order:
   * a place is what is left of a number when it is divided by their length. Numbers alone are sorted in a
   * tenth of the time that asking for each two of them takes.
   */
  #rarestFirst(ids: Int32Array, postings: Postings): Float64Array {
    const { length } = ids
    if (this.#keys.length < length) this.#keys = new Float64Array(2 * length)
    const keys = this.#keys
    for (let at = 0; at < length; at += 1) keys[at] = postings.countOf(ids[at]!) * length + at
    sorted(keys.subarray(0, length))
    return keys
  }

  /** Adds the cosine of what is read, but for the norm of the sentence asked for. */
  #read(
    ids: Int32Array,
    postings: Postings,
    squared: Float64Array,
    norm: readonly number[],
    middle: number,
  ): void {
    const [alike, met, { sentences }] = [this.#alike, this.#met, postings]
    const own = Math.sqrt(massOf(ids, squared))
    let left = this.#effort.read
    const keys = this.#rarestFirst(ids, postings)
    for (let next = 0; next < ids.length && left > 0; next += 1) {
      const held = ids[keys[next]! % ids.length]!
      const from = placeOf(postings, held, middle, left)
      const to = from + Math.min(left, postings.countOf(held))
      left -= to - from
      const mass = squared[held]!
      // Counted, as what follows is done some thousand times for each sentence of a long text. From the
      // middle on, so that of equal ones those come first that are kept.
      const half = to - from > FEW ? firstFrom(sentences, middle, from, to) : from
      for (let at = half; at < to; at += 1) {
        const j = sentences[at]!
        // What stands in every sentence weighs nothing, and is shared all the same.
        if (alike[j] === 0) met[this.#size++] = j
        alike[j]! += LEAST + mass / (own * norm[j]! || 1)
      }
      for (let at = half - 1; at >= from; at -= 1) {
        const j = sentences[at]!
        if (alike[j] === 0) met[this.#size++] = j
        alike[j]! += LEAST + mass / (own * norm[j]! || 1)
      }
    }
  }
}

/** So few numbers are sorted sooner by hand than the engine is asked. */
const SOON_SORTED = 48

/** Sorts numbers in their own place. */
function sorted<Numbers extends Float64Array | Int32Array>(numbers: Numbers): Numbers {
  if (numbers.length > SOON_SORTED) return numbers.sort() as Numbers
  for (let at = 1; at < numbers.length; at += 1) {
    const one = numbers[at]!
    let to = at
    for (; to > 0 && numbers[to - 1]! > one; to -= 1) numbers[to] = numbers[to - 1]!
    numbers[to] = one
  }
  return numbers
}

/** As few as are kept are not worth a search for their middle. */
const FEW = 32

/** Hardly anything, but more than nothing. */
const LEAST = 1e-12

/** Where in `postings.sentences` those that hold an id begin, or so many of them around a sentence. */
function placeOf(postings: Postings, id: number, middle: number, most: number): number {
  const [start, end] = [postings.startOf(id), postings.startOf(id) + postings.countOf(id)]
  if (end - start <= most) return start
  const nearest = firstFrom(postings.sentences, middle, start, end)
  return Math.max(start, Math.min(nearest - (most >> 1), end - most))
}

/** The place between two of the first sentence that stands at `middle` or behind it. */
function firstFrom(sentences: Int32Array, middle: number, start: number, end: number): number {
  let [low, high] = [start, end]
  while (low < high) {
    const at = (low + high) >> 1
    if (sentences[at]! < middle) low = at + 1
    else high = at
  }
  return low
}

/**
 * So many with the highest values, of equal ones those nearest the middle, of two as near the first, so
 * that it is the same in whichever order they come: a heap, its least on top.
 */
function likest(ids: Int32Array, alike: Float64Array, middle: number, most: number): Int32Array {
  if (ids.length <= most) return ids.slice()
  const isLess = (x: number, y: number) => {
    if (alike[x] !== alike[y]) return alike[x]! < alike[y]!
    const farther = Math.abs(x - middle) - Math.abs(y - middle)
    return farther > 0 || (farther === 0 && x > y)
  }
  const heap = ids.slice(0, most)
  const sink = (from: number) => {
    const id = heap[from]!
    let at = from
    for (;;) {
      let child = 2 * at + 1
      if (child >= most) break
      if (child + 1 < most && isLess(heap[child + 1]!, heap[child]!)) child += 1
      if (!isLess(heap[child]!, id)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = id
  }
  for (let at = most >> 1; at >= 0; at -= 1) sink(at)
  let least = alike[heap[0]!]!
  for (let at = most; at < ids.length; at += 1) {
    const j = ids[at]!
    // Most are less; that is asked here since a call for each was seen to take twice as long.
    if (alike[j]! < least || isLess(j, heap[0]!)) continue
    heap[0] = j
    sink(0)
    least = alike[heap[0]]!
  }
  return heap
}
