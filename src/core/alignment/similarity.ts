// The numbers of a set are counted through: an iterator makes an object of each, and of a long text there
// are millions.

/** For each id the sentences that hold it: what makes one row of a comparison cost what it shares. */
export class Postings {
  readonly #starts: Int32Array
  /** The sentences that hold an id, in order, those of the first id before those of the next. */
  readonly sentences: Int32Array

  constructor(sets: readonly Int32Array[], size: number) {
    const counts = new Int32Array(size + 1)
    for (const set of sets) {
      for (let at = 0; at < set.length; at += 1) counts[set[at]! + 1]! += 1
    }
    for (let id = 0; id < size; id += 1) counts[id + 1]! += counts[id]!
    this.#starts = counts.slice()
    this.sentences = new Int32Array(counts[size]!)
    sets.forEach((set, sentence) => {
      for (let at = 0; at < set.length; at += 1) this.sentences[counts[set[at]!]!++] = sentence
    })
  }

  /** Adds `amount(id)` to the total of each sentence that shares an id with the set. */
  addShared(set: Int32Array, amount: Float64Array, totals: Float64Array): void {
    for (let place = 0; place < set.length; place += 1) {
      const id = set[place]!
      const shared = amount[id]!
      if (shared === 0) continue
      for (let at = this.#starts[id]!; at < this.#starts[id + 1]!; at += 1) {
        totals[this.sentences[at]!]! += shared
      }
    }
  }

  /** How many sentences hold an id. */
  countOf(id: number): number {
    return this.#starts[id + 1]! - this.#starts[id]!
  }

  /** Where in `sentences` those that hold an id begin. */
  startOf(id: number): number {
    return this.#starts[id]!
  }

  /** The sentences that hold an id, in order. */
  of(id: number): Int32Array {
    return this.sentences.subarray(this.#starts[id]!, this.#starts[id + 1]!)
  }
}

/** Σ amount over a set. */
export function massOf(set: Int32Array, amount: Float64Array): number {
  let mass = 0
  for (let at = 0; at < set.length; at += 1) mass += amount[set[at]!]!
  return mass
}
