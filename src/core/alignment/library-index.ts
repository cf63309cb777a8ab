import type { Span } from '../text/paragraphs.ts'
import { alignInSteps } from './align.ts'
import type { Background } from './background.ts'
import type { Alignment, Match } from './match.ts'
import { isNearCopy } from './near-copy.ts'
import type { PreparedArticle } from './prepare.ts'
import { PreparedStore } from './prepared-store.ts'
import { TermIndex, termsOf } from './term-index.ts'

/** What is looked for: who else reports an article, or one passage of it. */
export interface Query {
  readonly text: string
  /** The article's own id if it is in the library; it is not reported. */
  readonly id?: string
  /** A passage of the text, in UTF-16 offsets; without it the whole article is looked for. */
  readonly passage?: Span
}

/** An article that reports the same. */
export interface Report {
  readonly id: string
  /** Articles that are near-copies of this one, the earliest first; this one is the earliest of all. */
  readonly copies: readonly string[]
  /** Whether it is a near-copy of the article asked about. */
  readonly isCopyOfQuery: boolean
  /** Passages that answer the query's; those of a passage touch it. First side: the query. */
  readonly matches: readonly Match[]
  readonly basis: Alignment['basis']
  /** For ranking reports among each other: the sum of the matches' scores. */
  readonly score: number
}

export interface SearchOptions {
  /** How many articles to compare, at most. */
  readonly limit?: number
  /** Stops the search; the iteration then throws the signal's reason. */
  readonly signal?: AbortSignal
}

/** Where the index gets what it does not keep. */
export interface Library {
  /** The text of an article; undefined if it is gone. */
  textOf(id: string): Promise<string | undefined> | string | undefined
  /** When an article was published or imported, in ms since 1970: the earliest copy stands for all. */
  timeOf(id: string): number
}

/** Candidates looked at for each article compared: copies fold into one. */
const SPARE = 3
/** A sentence's comparison takes some 0.2 ms; so often others get their turn (and a stop is heard). */
const STEPS_AT_ONCE = 32

/**
 * Which articles of a library report the same event: an index of their words that grows with each
 * import, and the engine for the nearest. It keeps no texts but those of recently used articles.
 */
export class LibraryIndex {
  readonly #library: Library
  readonly #terms: TermIndex
  readonly #prepared: PreparedStore

  /** @param memory for prepared articles, in bytes */
  constructor(library: Library, general: Background, memory?: number) {
    this.#library = library
    this.#terms = new TermIndex(general)
    this.#prepared = new PreparedStore(memory)
  }

  /** How many articles it holds. */
  get size(): number {
    return this.#terms.size
  }

  /** General word frequencies, refreshed from the library. */
  get background(): Background {
    return this.#terms
  }

  /** Adds an article, or replaces the one of this id. */
  add(id: string, text: string): void {
    this.#prepared.drop(id)
    this.#terms.add(id, text)
  }

  remove(id: string): void {
    this.#prepared.drop(id)
    this.#terms.remove(id)
  }

  /**
   * The articles that report the same, as they are found: most likely first, by shared words; sort by
   * `score` for the order by matches. One without a match is not reported.
   */
  async *reportsOf(query: Query, options: SearchOptions = {}): AsyncGenerator<Report, void, void> {
    const { limit = 10, signal } = options
    const asked = this.#prepared.get(query.id ?? QUERY, query.text)
    const groups = await this.#groups(query, asked, limit * SPARE, signal)
    for (const group of groups.slice(0, limit)) {
      const [first, ...copies] = group.ids
      const report = await this.#report(query, asked, first!, signal)
      if (report) yield { ...report, copies, isCopyOfQuery: isNearCopy(asked, group.article) }
    }
  }

  /** The nearest articles, with near-copies under the earliest, in the order of the nearest of each. */
  async #groups(
    query: Query,
    asked: PreparedArticle,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<Group[]> {
    const hits = this.#terms.search(queryTerms(query, asked), limit + 1)
    const groups: Group[] = []
    for (const { id } of hits) {
      if (id === query.id) continue
      const article = await this.#prepare(id)
      signal?.throwIfAborted()
      if (!article) continue
      const group = groups.find((one) => isNearCopy(one.article, article))
      if (group) group.ids.push(id)
      else groups.push({ article, ids: [id] })
    }
    for (const { ids } of groups) {
      ids.sort((x, y) => this.#library.timeOf(x) - this.#library.timeOf(y))
    }
    return groups
  }

  async #report(
    query: Query,
    asked: PreparedArticle,
    id: string,
    signal: AbortSignal | undefined,
  ): Promise<Omit<Report, 'copies' | 'isCopyOfQuery'> | undefined> {
    const article = await this.#prepare(id)
    if (!article) return undefined
    const steps = alignInSteps(asked, article, this.#terms)
    let step = steps.next()
    for (let count = 1; !step.done; count += 1) {
      if (count % STEPS_AT_ONCE === 0) await turn()
      signal?.throwIfAborted()
      step = steps.next()
    }
    const { basis } = step.value
    const matches = step.value.matches.filter(({ a }) => touches(query, asked, a))
    if (matches.length === 0) return undefined
    return { id, matches, basis, score: matches.reduce((sum, match) => sum + match.score, 0) }
  }

  async #prepare(id: string): Promise<PreparedArticle | undefined> {
    const kept = this.#prepared.peek(id)
    if (kept) return this.#prepared.get(id, kept.text)
    const text = await this.#library.textOf(id)
    return text === undefined ? undefined : this.#prepared.get(id, text)
  }
}

/** Stands for the id of a query that is no article of the library. */
const QUERY = '\u0000query'

interface Group {
  /** The nearest of them, prepared. */
  readonly article: PreparedArticle
  readonly ids: string[]
}

/** A word of the passage counts as much as this many words of its article. */
const PASSAGE_WEIGHT = 8

/** The article's terms, those of the passage asked about above all: the event and the statement. */
function queryTerms(query: Query, asked: PreparedArticle): Map<string, number> {
  const terms = termsOf(asked.text)
  if (!query.passage) return terms
  const { start, end } = query.passage
  for (const term of termsOf(query.text.slice(start, end)).keys()) {
    terms.set(term, (terms.get(term) ?? 0) + PASSAGE_WEIGHT)
  }
  return terms
}

function touches(query: Query, asked: PreparedArticle, sentences: readonly number[]): boolean {
  const { passage } = query
  if (!passage) return true
  return sentences.some((i) => {
    const { start, end } = asked.sentences[i]!
    return start < passage.end && end > passage.start
  })
}

/** Lets waiting messages in: a worker hears "stop" only between tasks. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
