import type { Packed } from './packed.ts'

/** Four letters: long enough to be rare, short enough to outlive endings and misprints. */
const LENGTH = 4

/**
 * The character 4-grams of a sentence, as sorted 32-bit hashes (FNV-1a), each once. Words are joined
 * by single spaces first, so that punctuation and line ends do not count.
 *
 * @param into where they are put
 */
export function gramsOf(words: readonly string[], into: Packed): Uint32Array {
  const line = ` ${words.join(' ')} `
  if (line.length < LENGTH) return NONE
  const size = line.length - LENGTH + 1
  if (hashes.length < size) hashes = new Uint32Array(2 * size)
  for (let i = 0; i < size; i += 1) {
    let hash = 0x811c9dc5
    for (let k = i; k < i + LENGTH; k += 1) hash = Math.imul(hash ^ line.charCodeAt(k), 0x01000193)
    hashes[i] = hash
  }
  const found = distinct(hashes.subarray(0, size).sort())
  const grams = into.unsigned(found.length)
  grams.set(found)
  return grams
}

const NONE = new Uint32Array()

/** Written anew for each sentence. */
let hashes = new Uint32Array(2048)

/** Of sorted numbers each once, in their own place. */
function distinct(sorted: Uint32Array): Uint32Array {
  let size = 0
  for (let at = 0; at < sorted.length; at += 1) {
    const one = sorted[at]!
    if (size === 0 || sorted[size - 1] !== one) sorted[size++] = one
  }
  return sorted.subarray(0, size)
}

/** One in so many 4-grams is in the sketch of an article: some 200 for a thousand words. */
const SKETCHED = 16

/**
 * The 4-grams of an article whose hash divides by 16, sorted, each once: a sample that two texts draw
 * alike, so what share of one's sketch the other's holds tells what share of its text (Broder 1997).
 */
export function sketchOf(sentences: readonly Uint32Array[]): Uint32Array {
  const sketch = new Set<number>()
  for (const grams of sentences)
    for (const gram of grams) if (gram % SKETCHED === 0) sketch.add(gram)
  return Uint32Array.from(sketch).sort()
}

/** How many hashes two sorted lists share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i]!
    const right = b[j]!
    if (left === right) shared += 1
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  return shared
}

/** A table of so few places lies in the processor's cache; it doubles whenever it is half full. */
const FEWEST_PLACES = 4096

/** Numbers hashes in the order in which they come: a flat table, five times as fast as a Map. */
export class GramIds {
  /** Of each place the hash, and its id + 1, or 0 where it is empty: side by side, to be fetched at once. */
  #places = new Uint32Array(2 * FEWEST_PLACES)
  #size = 0

  get size(): number {
    return this.#size
  }

  of(hash: number): number {
    const places = this.#places
    const at = placeOf(hash, places)
    const known = places[at + 1]!
    if (known !== 0) return known - 1
    places[at] = hash
    this.#size += 1
    places[at + 1] = this.#size
    if (4 * this.#size > places.length) this.#grow()
    return this.#size - 1
  }

  #grow(): void {
    const before = this.#places
    const places = new Uint32Array(2 * before.length)
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue
      const at = placeOf(before[from]!, places)
      places[at] = before[from]!
      places[at + 1] = before[from + 1]!
    }
    this.#places = places
  }
}

/** Where a hash stands in a table of 2^n places, each of two numbers, or is to stand. */
function placeOf(hash: number, places: Uint32Array): number {
  const mask = places.length - 1
  let at = (2 * hash) & mask
  while (places[at + 1] !== 0 && places[at] !== hash) at = (at + 2) & mask
  return at
}
