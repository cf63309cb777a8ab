/** Four letters: long enough to be rare, short enough to outlive endings and misprints. */
const LENGTH = 4

/**
 * The character 4-grams of a sentence, as sorted 32-bit hashes (FNV-1a), each once. Words are joined
 * by single spaces first, so that punctuation and line ends do not count.
 */
export function gramsOf(words: readonly string[]): Uint32Array {
  const line = ` ${words.join(' ')} `
  if (line.length < LENGTH) return NONE
  const hashes = new Uint32Array(line.length - LENGTH + 1)
  for (let i = 0; i < hashes.length; i += 1) {
    let hash = 0x811c9dc5
    for (let k = i; k < i + LENGTH; k += 1) hash = Math.imul(hash ^ line.charCodeAt(k), 0x01000193)
    hashes[i] = hash
  }
  return distinct(hashes.sort())
}

const NONE = new Uint32Array()

/** Of sorted numbers each once. */
function distinct(sorted: Uint32Array): Uint32Array {
  let size = 0
  for (const one of sorted) {
    if (size === 0 || sorted[size - 1] !== one) sorted[size++] = one
  }
  return size === sorted.length ? sorted : sorted.slice(0, size)
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

/** Numbers hashes in the order in which they come: a flat table, five times as fast as a Map. */
export class GramIds {
  readonly #mask: number
  readonly #keys: Uint32Array
  /** Id + 1, or 0 for an empty place. */
  readonly #ids: Int32Array
  #size = 0

  /** @param most how many different hashes there can be */
  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * most + 2))
    this.#mask = places - 1
    this.#keys = new Uint32Array(places)
    this.#ids = new Int32Array(places)
  }

  get size(): number {
    return this.#size
  }

  of(hash: number): number {
    let at = hash & this.#mask
    while (this.#ids[at] !== 0 && this.#keys[at] !== hash) at = (at + 1) & this.#mask
    if (this.#ids[at] === 0) {
      this.#keys[at] = hash
      this.#size += 1
      this.#ids[at] = this.#size
    }
    return this.#ids[at]! - 1
  }
}
