import type { Postings } from './similarity.ts'

/** A term that only one sentence has, and one that only the other has and that says nearly the same. */
export interface RelatedTerms {
  readonly a: number
  readonly b: number
  /** 0 hardly, 1 wholly. */
  readonly nearness: number
  /** What they share: the lesser of both weights, by nearness. */
  readonly mass: number
}

/** A term of the second article that one of the first is related to. */
export interface RelatedTerm {
  readonly term: number
  readonly nearness: number
}

/** The related terms of any two sentences of two articles, all by id. */
export class RelatedSentences {
  readonly #a: readonly Int32Array[]
  readonly #b: readonly Int32Array[]
  /** The terms of a sentence of the second article, each as soon as it is asked for. */
  readonly #sets = new Map<number, ReadonlySet<number>>()
  /** The sentence of the first article that was asked for last, and what of it is `Open`. */
  #last = -1
  #open: Open = []
  readonly #weight: Float64Array
  readonly #related: ReadonlyMap<number, readonly RelatedTerm[]>

  /**
   * `a` and `b` are the distinct terms of the sentences, `related` by term of the first article,
   * `weight` by term of both.
   */
  constructor(
    a: readonly Int32Array[],
    b: readonly Int32Array[],
    related: ReadonlyMap<number, readonly RelatedTerm[]>,
    weight: Float64Array,
  ) {
    this.#a = a
    this.#b = b
    this.#weight = weight
    this.#related = related
  }

  /** The same seen from the second article. `a` and `b` are the terms that this was made of. */
  swapped(a: readonly Int32Array[], b: readonly Int32Array[]): RelatedSentences {
    const related = new Map<number, RelatedTerm[]>()
    for (const [term, others] of this.#related) {
      for (const { term: other, nearness } of others) {
        const known = related.get(other) ?? []
        related.set(other, known)
        known.push({ term, nearness })
      }
    }
    return new RelatedSentences(b, a, related, this.#weight)
  }

  /** The terms there that one of the i-th sentence's is related to. */
  relatedTo(i: number): readonly number[] {
    const open = this.#openOf(i)
    return open.length === 0 ? NONE : open.flatMap(([, others]) => others.map(({ term }) => term))
  }

  /**
   * Adds to the total of each sentence there the mass that it shares so with the i-th here. Only those
   * are looked at that hold a related term: of a long article few do.
   *
   * @param postings of the second article's terms
   */
  addMass(i: number, postings: Postings, totals: Float64Array): void {
    const holding = new Set<number>()
    for (const [, others] of this.#openOf(i)) {
      for (const { term } of others) for (const j of postings.of(term)) holding.add(j)
    }
    for (const j of holding) for (const { mass } of this.between(i, j)) totals[j]! += mass
  }

  /** The mass that the i-th sentence here shares so with the j-th there. */
  massOf(i: number, j: number): number {
    if (this.#openOf(i).length === 0) return 0
    let sum = 0
    for (const { mass } of this.between(i, j)) sum += mass
    return sum
  }

  /**
   * Each term of the i-th sentence here with at most one of the j-th there: the nearest first, of
   * equally near ones the heavier, so that it comes to the same whichever article is the first.
   */
  between(i: number, j: number): RelatedTerms[] {
    const open = this.#openOf(i)
    if (open.length === 0) return []
    const [here, there] = [this.#a[i]!, this.#setOf(j)]
    const found: RelatedTerms[] = []
    for (const [a, others] of open) {
      if (there.has(a)) continue
      for (const { term: b, nearness } of others) {
        if (!there.has(b) || here.includes(b)) continue
        const mass = nearness * Math.min(this.#weight[a]!, this.#weight[b]!)
        found.push({ a, b, nearness, mass })
      }
    }
    if (found.length < 2) return found
    const taken = new Set<number>()
    return found
      .sort((x, y) => y.nearness - x.nearness || y.mass - x.mass)
      .filter(({ a, b }) => {
        if (taken.has(a) || taken.has(b)) return false
        taken.add(a).add(b)
        return true
      })
  }

  /** One at a time is asked for again and again, and of a long text all are too many to be kept. */
  #openOf(i: number): Open {
    if (this.#last === i) return this.#open
    this.#last = i
    const open: Open[number][] = []
    this.#a[i]!.forEach((term) => {
      const others = this.#related.get(term)
      if (others) open.push([term, others])
    })
    this.#open = open
    return open
  }

  #setOf(j: number): ReadonlySet<number> {
    const known = this.#sets.get(j)
    if (known) return known
    const made = new Set(this.#b[j]!)
    this.#sets.set(j, made)
    return made
  }
}

const NONE: readonly number[] = []

/** The terms of a sentence of the first article that the second holds a related one of. */
type Open = readonly (readonly [a: number, others: readonly RelatedTerm[]])[]
