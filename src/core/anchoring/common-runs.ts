/** Tokens that stand in a row in two texts: from `a` in the one and from `b` in the other. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** A part of each text: from, and up to, without the last. */
export interface Parts {
  readonly aFrom: number
  readonly aTo: number
  readonly bFrom: number
  readonly bTo: number
}

type Keys = Int32Array

/**
 * How much is looked at: so many times the length of both. Real texts take under six times; what is made
 * to take long stops here, and what was not found until then is not found.
 */
const EFFORT = 60

/** Counts down what may still be looked at. */
export class Effort {
  left: number

  constructor(length: number) {
    this.left = EFFORT * (length + 100)
  }
}

/**
 * The lengths of rows of tokens that are sought, the longest first: a row that stands once in each text
 * and nowhere else ties their places together. After Bram Cohen's patience diff, which does so with
 * lines; rows of words, shorter where the parts are smaller, find what is left of a sentence.
 */
const ROWS = [8, 4, 2, 1]

/**
 * What two parts have in common and in the same order: runs in order, apart. It takes time by the length
 * of both, times the logarithm of it.
 */
export function commonRuns(a: Keys, b: Keys, parts: Parts, effort: Effort): Run[] {
  const found: Run[] = []
  const waiting: (Parts & { row: number })[] = [{ ...parts, row: 0 }]
  while (waiting.length > 0 && effort.left > 0) {
    const part = waiting.pop()!
    const inner = withoutEnds(a, b, part, found)
    effort.left -= inner.aTo - inner.aFrom + inner.bTo - inner.bFrom + 1
    if (inner.aFrom === inner.aTo || inner.bFrom === inner.bTo) continue
    const chain = heaviestChain(tiedRuns(a, b, inner, ROWS[part.row]!, effort))
    if (chain.length === 0) {
      if (part.row + 1 < ROWS.length) waiting.push({ ...inner, row: part.row + 1 })
      continue
    }
    for (const run of chain) found.push(run)
    for (const gap of gapsOf(chain, inner)) waiting.push({ ...gap, row: part.row })
  }
  return found.toSorted((one, other) => one.a - other.a)
}

/** Takes what both parts begin and end with. */
function withoutEnds(a: Keys, b: Keys, parts: Parts, found: Run[]): Parts {
  let { aFrom, aTo, bFrom, bTo } = parts
  while (aFrom < aTo && bFrom < bTo && isSame(a[aFrom]!, b[bFrom]!)) {
    aFrom += 1
    bFrom += 1
  }
  if (aFrom > parts.aFrom)
    found.push({ a: parts.aFrom, b: parts.bFrom, length: aFrom - parts.aFrom })
  while (aFrom < aTo && bFrom < bTo && isSame(a[aTo - 1]!, b[bTo - 1]!)) {
    aTo -= 1
    bTo -= 1
  }
  if (aTo < parts.aTo) found.push({ a: aTo, b: bTo, length: parts.aTo - aTo })
  return { aFrom, aTo, bFrom, bTo }
}

/** Two tokens that the vocabulary lacks are not the same. */
function isSame(one: number, other: number): boolean {
  return one === other && one >= 0
}

/**
 * The runs around rows of tokens that stand once in each part, as long as they are in both, in the order
 * of `a`. Runs may overlap where words repeat.
 */
export function tiedRuns(a: Keys, b: Keys, parts: Parts, row: number, effort: Effort): Run[] {
  const { aFrom, aTo, bFrom, bTo } = parts
  effort.left -= aTo - aFrom + bTo - bFrom
  const inA = new SingleRows(a, aFrom, aTo, row, effort)
  const inB = new SingleRows(b, bFrom, bTo, row, effort)
  const runs: Run[] = []
  /** Where the last run on each diagonal ends, in `a`. */
  const ends = new Map<number, number>()
  for (let at = aFrom; at + row <= aTo && effort.left > 0; at += 1) {
    const hash = inA.hashAt(at)
    const other = inA.placeOf(hash) === at ? inB.placeOf(hash) : -1
    if (other < 0 || at < (ends.get(at - other) ?? 0) || !areSame(a, at, b, other, row)) continue
    let from = at
    while (
      from > aFrom &&
      from - at + other > bFrom &&
      isSame(a[from - 1]!, b[from - 1 - at + other]!)
    ) {
      from -= 1
    }
    let to = at + row
    while (to < aTo && to - at + other < bTo && isSame(a[to]!, b[to - at + other]!)) to += 1
    effort.left -= to - from
    ends.set(at - other, to)
    runs.push({ a: from, b: from - at + other, length: to - from })
  }
  return runs.toSorted((one, other) => one.a - other.a || one.b - other.b)
}

function areSame(a: Keys, i: number, b: Keys, j: number, length: number): boolean {
  for (let k = 0; k < length; k += 1) if (!isSame(a[i + k]!, b[j + k]!)) return false
  return true
}

/**
 * Where the rows of tokens begin that stand once in a part, by their hashes. A table with open addresses: a
 * Map of so many numbers takes three times as long.
 */
class SingleRows {
  readonly #from: number
  readonly #hashes: Int32Array
  /** Of each slot the place of a row, from 1; less than 0 where the row stands more than once; 0: free. */
  readonly #slots: Int32Array
  readonly #mask: number
  readonly #effort: Effort

  constructor(keys: Keys, from: number, to: number, row: number, effort: Effort) {
    const count = Math.max(0, to - from - row + 1)
    this.#from = from
    this.#effort = effort
    this.#hashes = new Int32Array(count)
    // Half of the slots stay free at least: then a row is found within a step or two.
    const size = 2 ** Math.ceil(Math.log2(2 * count + 1))
    this.#slots = new Int32Array(size)
    this.#mask = size - 1
    for (let index = 0; index < count && effort.left > 0; index += 1) {
      let hash = 0
      // FNV's prime: the rows are short, and two that fall together are told apart before they count.
      for (let k = 0; k < row; k += 1)
        hash = Math.imul(hash ^ keys[from + index + k]!, 16_777_619) + 1
      this.#hashes[index] = hash
      const slot = this.#slotOf(hash)
      const known = this.#slots[slot]!
      this.#slots[slot] = known === 0 ? index + 1 : -Math.abs(known)
    }
  }

  hashAt(at: number): number {
    return this.#hashes[at - this.#from]!
  }

  /** Where the row with a hash begins; -1 when there is none, or more than one. */
  placeOf(hash: number): number {
    const place = this.#slots[this.#slotOf(hash)]!
    return place > 0 ? this.#from + place - 1 : -1
  }

  /** The slot of a hash, or the free one where it belongs. */
  #slotOf(hash: number): number {
    // The high bits tell as much as the low ones.
    let slot = (hash ^ (hash >>> 15)) & this.#mask
    for (;;) {
      const place = this.#slots[slot]!
      if (place === 0 || this.#hashes[Math.abs(place) - 1] === hash) return slot
      slot = (slot + 1) & this.#mask
      // Words can be chosen so that all of them want one slot.
      this.#effort.left -= 1
    }
  }
}

/**
 * Of runs those that stand in the same order in both and have the most tokens together, cut where they
 * overlap: the heaviest increasing subsequence, by a tree of the best so far (Fenwick 1994).
 */
export function heaviestChain(runs: readonly Run[]): Run[] {
  if (runs.length === 0) return []
  const ranks = [...runs.keys()].toSorted((i, j) => runs[i]!.b - runs[j]!.b)
  const rankOf = new Int32Array(runs.length)
  for (const [rank, index] of ranks.entries()) rankOf[index] = rank
  const best = new Float64Array(runs.length + 1)
  const bestAt = new Int32Array(runs.length + 1).fill(-1)
  const weights = new Float64Array(runs.length)
  const before = new Int32Array(runs.length).fill(-1)
  let last = -1
  for (const [index, { length }] of runs.entries()) {
    let weight = 0
    for (let at = rankOf[index]!; at > 0; at -= at & -at) {
      if (best[at]! <= weight) continue
      weight = best[at]!
      before[index] = bestAt[at]!
    }
    weights[index] = weight + length
    for (let at = rankOf[index]! + 1; at <= runs.length; at += at & -at) {
      if (best[at]! >= weights[index]!) continue
      best[at] = weights[index]!
      bestAt[at] = index
    }
    if (last < 0 || weights[index]! > weights[last]!) last = index
  }
  const chain: Run[] = []
  for (let at = last; at >= 0; at = before[at]!) chain.push(runs[at]!)
  return apart(chain.toReversed())
}

/** Cuts off what a run has in common with the one before it. */
function apart(chain: readonly Run[]): Run[] {
  const cut: Run[] = []
  let [aEnd, bEnd] = [0, 0]
  for (const run of chain) {
    const overlap = Math.max(0, aEnd - run.a, bEnd - run.b)
    if (overlap >= run.length) continue
    const kept = { a: run.a + overlap, b: run.b + overlap, length: run.length - overlap }
    cut.push(kept)
    aEnd = kept.a + kept.length
    bEnd = kept.b + kept.length
  }
  return cut
}

/** What lies between the runs of a chain, before the first and behind the last. */
function gapsOf(chain: readonly Run[], { aFrom, aTo, bFrom, bTo }: Parts): Parts[] {
  const gaps: Parts[] = []
  let [a, b] = [aFrom, bFrom]
  for (const run of [...chain, { a: aTo, b: bTo, length: 0 }]) {
    if (run.a > a && run.b > b) gaps.push({ aFrom: a, aTo: run.a, bFrom: b, bTo: run.b })
    a = run.a + run.length
    b = run.b + run.length
  }
  return gaps
}
