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
  readonly #related: ReadonlyMap<number, readonly RelatedTerm[]>
  readonly #weight: Float64Array

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
    this.#related = related
    this.#weight = weight
  }

  /**
   * Each term of the i-th sentence here with at most one of the j-th there: the nearest first, of
   * equally near ones the heavier, so that it comes to the same whichever article is the first.
   */
  between(i: number, j: number): RelatedTerms[] {
    const [here, there] = [this.#a[i]!, this.#b[j]!]
    const found: RelatedTerms[] = []
    for (const a of here) {
      const others = this.#related.get(a)
      if (!others || there.has(a)) continue
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
