import { sharedFigures } from './figures.ts'
import type { Pair } from './pair.ts'

/** Fewer comparisons of two figures than this take less time than to remember what came of them. */
const MANY = 64

/**
 * What figures two sentences share. Of sentences that come again with many figures it is found once: a
 * table may be one line of a hundred numbers, and is held against itself line by line.
 */
export class SharedFigures {
  readonly #pair: Pair
  readonly #firstA: Int32Array
  readonly #firstB: Int32Array
  readonly #againA: Uint8Array
  readonly #againB: Uint8Array
  /** By the first two sentences that are alike. */
  readonly #known = new Map<number, number>()

  /** @param firstA by sentence the first that is alike, as `firstAlike` gives it; likewise `firstB` */
  constructor(pair: Pair, firstA: Int32Array, firstB: Int32Array) {
    this.#pair = pair
    this.#firstA = firstA
    this.#firstB = firstB
    this.#againA = comingAgain(firstA)
    this.#againB = comingAgain(firstB)
  }

  /** As `sharedFigures` of the i-th sentence of the first article and the j-th of the second. */
  of(i: number, j: number): number {
    const { a, b } = this.#pair
    const inA = a.sentences[i]!.figures
    const inB = b.sentences[j]!.figures
    if (inA.length === 0 || inB.length === 0) return 0
    const firstI = this.#firstA[i]!
    const firstJ = this.#firstB[j]!
    // One that comes once is compared once: of a real table there are millions of pairs.
    const isOnce = this.#againA[firstI] === 0 || this.#againB[firstJ] === 0
    if (isOnce || inA.length * inB.length < MANY) return sharedFigures(inA, inB)
    const key = firstI * this.#firstB.length + firstJ
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const found = sharedFigures(inA, inB)
    this.#known.set(key, found)
    return found
  }
}

/** By sentence that is the first of its kind whether others are alike. */
function comingAgain(first: Int32Array): Uint8Array {
  const again = new Uint8Array(first.length)
  for (let i = 0; i < first.length; i += 1) if (first[i] !== i) again[first[i]!] = 1
  return again
}
