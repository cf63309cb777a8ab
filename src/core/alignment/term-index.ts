import { fold } from '../text/fold.ts'
import { isEnglish } from '../text/language.ts'
import { stem } from '../text/stems.ts'
import { words } from '../text/words.ts'
import { refreshed, type Background } from './background.ts'
import type { RelatedWord } from './related-words.ts'

/** A found article: its number in the index, and how much of the query it shares. */
export interface Hit {
  readonly id: string
  readonly score: number
}

/** So many of a query's most telling terms are looked up; more change the first ten hardly ever. */
const QUERY_TERMS = 40

/** Below this many articles a library says nothing about how common words are. */
export const ENOUGH_ARTICLES = 200
/** All that an index holds, as plain data: to be kept, and an index made of it again. */
export interface IndexData {
  readonly ids: readonly string[]
  /** Of each article, in the order of `ids`: how many different terms it has. */
  readonly sizes: readonly number[]
  readonly terms: readonly string[]
  /** Of each term which articles hold it: the first one's place in `ids`, then steps from each to the next. */
  readonly postings: readonly (readonly number[])[]
}

/**
 * An inverted index of a library: which articles hold which terms. In memory, 21 MB for 19,000
 * news stories; it grows and shrinks with the library.
 */
export class TermIndex implements Background {
  readonly #general: Background
  /** By article number: its id, or undefined when it was removed. */
  #ids: (string | undefined)[] = []
  readonly #numbers = new Map<string, number>()
  /** By article number: how many different terms it has. */
  #sizes: number[] = []
  /** By term the numbers of the articles that hold it, ascending. */
  readonly #postings = new Map<string, number[]>()

  /** @param kept what an index held (`data`), to go on from there */
  constructor(general: Background, kept?: IndexData) {
    this.#general = general
    if (!kept) return
    this.#ids = [...kept.ids]
    this.#sizes = [...kept.sizes]
    kept.ids.forEach((id, number) => this.#numbers.set(id, number))
    kept.terms.forEach((term, at) => this.#postings.set(term, summed(kept.postings[at] ?? [])))
  }

  /** All that it holds. */
  data(): IndexData {
    if (this.#ids.length > this.#numbers.size) this.#compact()
    return {
      ids: this.#ids.filter((id) => id !== undefined),
      sizes: [...this.#sizes],
      terms: [...this.#postings.keys()],
      postings: [...this.#postings.values()].map(steps),
    }
  }

  get size(): number {
    return this.#numbers.size
  }

  has(id: string): boolean {
    return this.#numbers.has(id)
  }

  /** Adds an article, or replaces it. */
  add(id: string, text: string): void {
    this.remove(id)
    const terms = termsOf(text)
    const number = this.#ids.push(id) - 1
    this.#numbers.set(id, number)
    this.#sizes.push(terms.size)
    for (const term of terms.keys()) {
      const postings = this.#postings.get(term)
      if (postings) postings.push(number)
      else this.#postings.set(term, [number])
    }
  }

  /** Whether an article is held with just the terms of this text. */
  holds(id: string, text: string): boolean {
    const number = this.#numbers.get(id)
    const terms = termsOf(text)
    if (number === undefined || this.#sizes[number] !== terms.size) return false
    return [...terms.keys()].every((term) => this.#postings.get(term)?.includes(number) ?? false)
  }

  /** Removes an article; its place is reclaimed when half of all places are empty. */
  remove(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    this.#numbers.delete(id)
    this.#ids[number] = undefined
    if (this.#ids.length > 2 * (this.#numbers.size + 1)) this.#compact()
  }

  /**
   * Rarity from the general language and, once there are enough articles, from the library too: what
   * half of the person's articles say tells little there.
   */
  rarity(term: string): number {
    const general = this.#general.rarity(term)
    return this.size < ENOUGH_ARTICLES ? general : refreshed(general, this.#ownRarity(term))
  }

  related(term: string): readonly RelatedWord[] {
    return this.#general.related(term)
  }

  /** The library's own rarity of each term of a text; undefined while it has too few articles. */
  ownRarities(text: string): Map<string, number> | undefined {
    if (this.size < ENOUGH_ARTICLES) return undefined
    const rarities = new Map<string, number>()
    for (const term of termsOf(text).keys()) rarities.set(term, this.#ownRarity(term))
    return rarities
  }

  /**
   * The articles that share most with weighted terms, best first, at most `limit`.
   *
   * @param but an article that is not looked for: the one that the terms are of
   */
  search(terms: ReadonlyMap<string, number>, limit: number, but?: string): Hit[] {
    const left = but === undefined ? undefined : this.#numbers.get(but)
    const totals = new Float64Array(this.#ids.length)
    const touched: number[] = []
    for (const [term, weight] of this.#telling(terms, left)) {
      for (const number of this.#postings.get(term) ?? []) {
        if (totals[number] === 0) touched.push(number)
        totals[number]! += weight
      }
    }
    const found: { number: number; score: number }[] = []
    for (const number of touched) {
      if (this.#ids[number] === undefined || number === left) continue
      // The fourth root of the size: long articles share more by chance, but also by right.
      found.push({ number, score: totals[number]! / Math.sqrt(Math.sqrt(this.#sizes[number]!)) })
    }
    found.sort((x, y) => y.score - x.score || x.number - y.number)
    return found.slice(0, limit).map(({ number, score }) => ({ id: this.#ids[number]!, score }))
  }

  /** The terms that tell most of those that another article than `left` holds, with their weights. */
  #telling(terms: ReadonlyMap<string, number>, left: number | undefined): [string, number][] {
    return [...terms]
      .filter(([term]) => this.#postings.get(term)?.some((number) => number !== left) ?? false)
      .map(([term, count]): [string, number] => [
        term,
        Math.log1p(count) * this.rarity(term) * this.#ownRarity(term),
      ])
      .filter(([, weight]) => weight > 0)
      .toSorted((x, y) => y[1] - x[1])
      .slice(0, QUERY_TERMS)
  }

  /** Inverse document frequency, 0 to 1. */
  #ownRarity(term: string): number {
    const holders = this.#postings.get(term)?.length ?? 0
    const all = this.#ids.length + 1
    return Math.max(0, Math.log(all / (holders + 0.5)) / Math.log(all / 0.5))
  }

  #compact(): void {
    const moved = new Map<number, number>()
    const ids: string[] = []
    const sizes: number[] = []
    this.#ids.forEach((id, number) => {
      if (id === undefined) return
      moved.set(number, ids.push(id) - 1)
      sizes.push(this.#sizes[number]!)
      this.#numbers.set(id, ids.length - 1)
    })
    for (const [term, postings] of this.#postings) {
      const kept = postings.flatMap((number) => moved.get(number) ?? [])
      if (kept.length === 0) this.#postings.delete(term)
      else this.#postings.set(term, kept)
    }
    this.#ids = ids
    this.#sizes = sizes
  }
}

/** Ascending numbers as the first of them and the steps between them, which are short to write. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (at === 0 ? 0 : numbers[at - 1]!))
}

/** The numbers that `steps` were made of. */
function summed(of: readonly number[]): number[] {
  let sum = 0
  return of.map((step) => (sum += step))
}

/** The terms of a text for the index, with how often they stand in it. Lighter than preparing it. */
export function termsOf(text: string): Map<string, number> {
  const written = words(text).map(({ start, end }) => text.slice(start, end))
  const english = isEnglish(written.slice(0, 400).map(fold))
  const counts = new Map<string, number>()
  for (const word of written) {
    const term = stem(word, english)
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}
