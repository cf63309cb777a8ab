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
  readonly #b: readonly ReadonlySet<number>[]
  /** By sentence of the first article, its terms that the second holds a related one of. */
  readonly #open: readonly (readonly (readonly [a: number, others: readonly RelatedTerm[]])[])[]
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
    this.#b = b.map((terms) => new Set(terms))
    this.#open = a.map((terms) =>
      [...terms].flatMap((term) => {
        const others = related.get(term)
        return others ? [[term, others] as const] : []
      }),
    )
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
  relatedTo(i: number): number[] {
    return this.#open[i]!.flatMap(([, others]) => others.map(({ term }) => term))
  }

  /**
   * Adds to the total of each sentence there the mass that it shares so with the i-th here. Only those
   * are looked at that hold a related term: of a long article few do.
   *
   * @param postings of the second article's terms
   */
  addMass(i: number, postings: Postings, totals: Float64Array): void {
    const holding = new Set<number>()
    for (const [, others] of this.#open[i]!) {
      for (const { term } of others) for (const j of postings.of(term)) holding.add(j)
    }
    for (const j of holding) for (const { mass } of this.between(i, j)) totals[j]! += mass
  }

  /**
   * Each term of the i-th sentence here with at most one of the j-th there: the nearest first, of
   * equally near ones the heavier, so that it comes to the same whichever article is the first.
   */
  between(i: number, j: number): RelatedTerms[] {
    const [here, there] = [this.#a[i]!, this.#b[j]!]
    const found: RelatedTerms[] = []
    for (const [a, others] of this.#open[i]!) {
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
}
