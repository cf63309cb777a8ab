import { Candidates, type Row } from './candidates.ts'
import type { Pair, Side } from './pair.ts'

/** What a candidate looks like among all others of the two articles; each from 0 to about 1. */
export interface Features {
  readonly gram: number
  readonly tied: number
  readonly related: number
  readonly mass: number
  readonly figures: number
  /** How much the two articles are about the same at all; what makes unrelated ones yield nothing. */
  readonly topic: number
  /** How near the same place in the story: news tells one event in much the same order. */
  readonly position: number
  /** How alike the sentences around are. */
  readonly around: number
  /**
   * How far its base similarity lies behind the best that either sentence has, both gaps together:
   * what is answered better elsewhere is hardly answered here too.
   */
  readonly behind: number
  /** 1 for two headlines: of two accounts of one event three in four say the same. */
  readonly headlines: number
  /** 1 where one of the two is its article's lead, which says in short what several sentences tell. */
  readonly lead: number
}

/** Sentences this far around a candidate count for `around`, by their distance. */
const REACH = 2

/** A sentence of the first article among all others: how its candidates look there. */
export interface Surrounded {
  readonly row: Row
  /**
   * The candidates, those first that stand nearest to the same place in the story: of equal ones they
   * have the best chance. One array for all, changed by each call.
   */
  nearestFirst(): Int32Array
  /** As `atBest`, but that around it too all is as alike as it can be: sooner told than that. */
  atMost(j: number): Features
  /**
   * The features of a candidate (an index of the second article), but for how far it lies behind
   * others of its column: never less likely than in truth. One object for all, changed by each call.
   */
  atBest(j: number): Features
  /** The features of a candidate; likewise one object. It costs as much as a row, once for each j. */
  at(j: number): Features
}

/** The sentences of the first article, each among those around it. */
export class Surroundings {
  readonly pair: Pair
  readonly topic: number
  readonly #candidates: Candidates
  readonly #places: readonly [readonly number[], readonly number[]]
  /** The row in the middle, and as many on both sides as count: the same for all that is asked for. */
  readonly #ring: readonly Row[]

  constructor(pair: Pair) {
    this.pair = pair
    this.topic = topicOf(pair)
    this.#candidates = new Candidates(pair)
    this.#places = [placesOf(pair.a), placesOf(pair.b)]
    this.#ring = Array.from({ length: 2 * REACH + 1 }, () => this.#candidates.emptyRow())
  }

  /**
   * Some sentences of the first article in their order, each as soon as those around it are known. One
   * call at a time: they are read into the same rows.
   */
  *rows(from = 0, to = this.pair.a.terms.length): Generator<Surrounded, void, void> {
    const candidates = this.#candidates
    const [first, last] = [
      Math.max(0, from - REACH),
      Math.min(this.pair.a.terms.length, to + REACH),
    ]
    const rowOf = (i: number) => this.#ring[i % this.#ring.length]!
    const reader = new FeatureReader(this.pair, candidates, this.topic, this.#places, (i) =>
      i >= first && i < last ? rowOf(i) : undefined,
    )
    for (let next = first; next < to + REACH; next += 1) {
      if (next < last) candidates.fill(rowOf(next), next)
      if (next - REACH < from) continue
      reader.goTo(rowOf(next - REACH))
      yield reader
    }
  }
}

class FeatureReader implements Surrounded {
  readonly #pair: Pair
  readonly #candidates: Candidates
  readonly #rowOf: (i: number) => Row | undefined
  readonly #places: readonly [readonly number[], readonly number[]]
  readonly #features: { -readonly [Name in keyof Features]: number }
  readonly #order: Int32Array
  #row: Row | undefined
  #mostAround = 0

  constructor(
    pair: Pair,
    candidates: Candidates,
    topic: number,
    places: readonly [readonly number[], readonly number[]],
    rowOf: (i: number) => Row | undefined,
  ) {
    this.#pair = pair
    this.#candidates = candidates
    this.#rowOf = rowOf
    this.#places = places
    this.#order = new Int32Array(pair.b.terms.length)
    this.#features = {
      gram: 0,
      tied: 0,
      related: 0,
      mass: 0,
      figures: 0,
      topic,
      position: 0,
      around: 0,
      behind: 0,
      headlines: 0,
      lead: 0,
    }
  }

  get row(): Row {
    return this.#row!
  }

  goTo(row: Row): void {
    this.#row = row
    this.#mostAround = this.#aroundAtMost()
  }

  nearestFirst(): Int32Array {
    const { i, candidates, size } = this.row
    const places = this.#places[1]
    const own = this.#places[0][i]!
    const order = this.#order.subarray(0, size)
    let right = 0
    while (right < size && places[candidates[right]!]! < own) right += 1
    let left = right - 1
    for (let at = 0; at < size; at += 1) {
      const isLeft =
        right >= size ||
        (left >= 0 && own - places[candidates[left]!]! <= places[candidates[right]!]! - own)
      order[at] = candidates[isLeft ? left-- : right++]!
    }
    return order
  }

  atMost(j: number): Features {
    const { row } = this
    return this.#read(j, row.best - row.base[j]!, this.#mostAround)
  }

  atBest(j: number): Features {
    const { row } = this
    return this.#read(j, row.best - row.base[j]!, this.#around(j))
  }

  at(j: number): Features {
    const { row } = this
    const base = row.base[j]!
    // By rounding the column's best may seem less than one of it.
    const behind = row.best + Math.max(base, this.#candidates.bestOf(j, base)) - 2 * base
    return this.#read(j, behind, this.#around(j))
  }

  #read(j: number, behind: number, around: number): Features {
    const { row } = this
    const features = this.#features
    const [partA, partB] = [this.#pair.a.sentences[row.i]!.part, this.#pair.b.sentences[j]!.part]
    features.gram = row.gram[j]!
    features.tied = row.tied[j]!
    features.related = row.related[j]!
    features.mass = row.mass[j]!
    features.figures = row.figures[j]!
    features.position = 1 - Math.abs(this.#places[0][row.i]! - this.#places[1][j]!)
    features.around = around
    features.behind = behind
    features.headlines = Number(partA === 'headline' && partB === 'headline')
    features.lead = Number((partA === 'lead') !== (partB === 'lead'))
    return features
  }

  #around(j: number): number {
    let sum = 0
    for (let di = -REACH; di <= REACH; di += 1) {
      const row = this.#rowOf(this.row.i + di)
      if (!row) continue
      const { base } = row
      for (let dj = -REACH; dj <= REACH; dj += 1) {
        // Past either end there is nothing.
        if (di !== 0 || dj !== 0) sum += (base[j + dj] ?? 0) / (Math.abs(di) + Math.abs(dj))
      }
    }
    return sum
  }

  /** The same for a candidate around which each pair is as alike as any of its row: never less. */
  #aroundAtMost(): number {
    let sum = 0
    for (let di = -REACH; di <= REACH; di += 1) {
      const best = this.#rowOf(this.row.i + di)?.best ?? 0
      for (let dj = -REACH; dj <= REACH; dj += 1) {
        if (di !== 0 || dj !== 0) sum += best / (Math.abs(di) + Math.abs(dj))
      }
    }
    return sum
  }
}

/** Where each sentence stands in its article, from 0 to 1; furniture takes no place. */
function placesOf(side: Side): number[] {
  const length = side.sentences.filter(({ part }) => part !== 'furniture').length
  let at = 0
  return side.sentences.map(({ part }) => (part === 'furniture' ? at : at++) / Math.max(1, length))
}

/**
 * Cosine of the two articles' words, by how often and how rare in general, figures left out. Not by
 * frequency within the pair: what both say in every sentence is exactly what shows one event.
 */
function topicOf({ a, b, rarity, isFigure }: Pair): number {
  const counts = [a, b].map((side) => {
    const count = new Float64Array(rarity.length)
    for (const terms of side.terms) for (const term of terms) count[term]! += 1
    return count.map((n, term) => (isFigure[term] ? 0 : Math.log1p(n) * rarity[term]! ** 2))
  })
  const product = counts[0]!.reduce((sum, value, term) => sum + value * counts[1]![term]!, 0)
  const norms = counts.map((count) =>
    Math.sqrt(count.reduce((sum, value) => sum + value * value, 0)),
  )
  return norms[0]! === 0 || norms[1]! === 0 ? 0 : product / (norms[0]! * norms[1]!)
}
