import { Effort, heaviestChain, type Run } from './common-runs.ts'
import { blocksOf } from './blocks.ts'
import { allRuns } from './moved-runs.ts'
import type { Tokens } from './tokens.ts'

/**
 * How far words that repeat are followed, in tokens: two rows of a table, or two sentences, that are the
 * same are told apart by what stands beyond them, as far as this.
 */
const REPEATED = 400

/** A run with how much further the words on either side are the same, though they belong to others. */
export interface Reach extends Run {
  readonly left: number
  readonly right: number
  /** Whether it stands in the same order in both texts as most of the others. */
  readonly isInOrder: boolean
  /** Whether more moved than a sentence by itself, of which another may only be much like it. */
  readonly isBlock: boolean
}

/** Which tokens of one text are which of another. */
export class TokenMap {
  readonly a: Tokens
  readonly b: Tokens
  /** In the order of `a`, apart in both. */
  readonly runs: readonly Reach[]
  /** Of each token of `a` the one of `b` that it is; -1 for none. */
  readonly partners: Int32Array
  /** Whether all was looked at; not so in texts that are made to take long. */
  readonly isWhole: boolean
  /** How many of the first tokens of `b` are some token's of `a`. */
  readonly #taken: Int32Array

  constructor(a: Tokens, b: Tokens) {
    this.a = a
    this.b = b
    const effort = new Effort(a.keys.length + b.keys.length)
    const runs = allRuns(a.keys, b.keys, effort)
    const inOrder = new Set(heaviestChain(runs).map((run) => run.a))
    const blocks = blocksOf(a, b, runs)
    this.runs = runs.map((run, index) => ({
      ...reachOf(a.keys, b.keys, run, effort),
      isInOrder: inOrder.has(run.a),
      isBlock: blocks[index]!,
    }))
    this.isWhole = effort.left > 0
    this.partners = new Int32Array(a.keys.length).fill(-1)
    this.#taken = new Int32Array(b.keys.length + 1)
    for (const run of runs) {
      for (let k = 0; k < run.length; k += 1) {
        this.partners[run.a + k] = run.b + k
        this.#taken[run.b + k + 1] = 1
      }
    }
    for (let at = 0; at < b.keys.length; at += 1) this.#taken[at + 1]! += this.#taken[at]!
  }

  /** How many tokens of `b` in [from, to) are some token's of `a`. */
  takenIn(from: number, to: number): number {
    return to <= from ? 0 : this.#taken[to]! - this.#taken[from]!
  }

  /** Whether a token of either text is none of the other. */
  isFree(token: number, side: 'a' | 'b'): boolean {
    return side === 'a' ? this.partners[token]! < 0 : this.takenIn(token, token + 1) === 0
  }

  /** The index of the first run that ends behind a token of `a`. */
  runBehind(token: number): number {
    let [low, high] = [0, this.runs.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const run = this.runs[middle]!
      if (run.a + run.length > token) high = middle
      else low = middle + 1
    }
    return low
  }

  /**
   * Where the tokens [from, to) of `a` may stand in `b` word for word, beside a run of which they are or
   * which reaches over them; more than one where words repeat and nothing tells which is which.
   */
  placesOf(from: number, to: number): Reach[] {
    const places = new Map<number, Reach>()
    const consider = (run: Reach): void => {
      const covers = run.a - run.left <= from && to <= run.a + run.length + run.right
      if (covers) places.set(run.b - run.a, run)
    }
    const here = this.runBehind(from)
    for (let index = here; index < this.runs.length; index += 1) {
      const run = this.runs[index]!
      if (run.a - REPEATED > from) break
      consider(run)
    }
    for (let index = here - 1; index >= 0; index -= 1) {
      const run = this.runs[index]!
      if (run.a + run.length + REPEATED < to) break
      consider(run)
    }
    return [...places.values()]
  }
}

function reachOf(
  a: Int32Array,
  b: Int32Array,
  run: Run,
  effort: Effort,
): Pick<Reach, keyof Run | 'left' | 'right'> {
  let left = 0
  while (
    left < REPEATED &&
    effort.left > 0 &&
    run.a - left > 0 &&
    run.b - left > 0 &&
    a[run.a - left - 1] === b[run.b - left - 1]
  ) {
    left += 1
    effort.left -= 1
  }
  let right = 0
  const [aEnd, bEnd] = [run.a + run.length, run.b + run.length]
  while (
    right < REPEATED &&
    effort.left > 0 &&
    aEnd + right < a.length &&
    bEnd + right < b.length &&
    a[aEnd + right] === b[bEnd + right]
  ) {
    right += 1
    effort.left -= 1
  }
  return { ...run, left, right }
}
