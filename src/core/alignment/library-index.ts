import type { TextInBlocks } from '../model/article.ts'
import type { Report } from '../model/report.ts'
import { areTouching, type Span } from '../text/spans.ts'
import { alignInSteps } from './align.ts'
import { answerOf } from './answer.ts'
import type { Background } from './background.ts'
import { isEvidence } from './evidence.ts'
import { isNearCopy } from './near-copy.ts'
import type { PreparedArticle } from './prepare.ts'
import { PreparedStore } from './prepared-store.ts'
import { Turns } from './turns.ts'
import { type IndexData, TermIndex, termsOf } from './term-index.ts'

/** What is looked for: who else reports an article, or one passage of it. */
export interface Query extends TextInBlocks {
  /** The article's own id if it is in the library; it is not reported. */
  readonly id?: string
  /** A passage of the text, in UTF-16 offsets; without it the whole article is looked for. */
  readonly passage?: Span
}

export interface SearchOptions {
  /** How many articles to compare, at most. */
  readonly limit?: number
  /** Stops the search; the iteration then throws the signal's reason. */
  readonly signal?: AbortSignal
}

/** Where the index gets what it does not keep. */
export interface Library {
  /** The text of an article in its blocks; undefined if it is gone. */
  textOf(id: string): Promise<TextInBlocks | undefined> | TextInBlocks | undefined
  /** When an article was published or imported, in ms since 1970: the earliest copy stands for all. */
  timeOf(id: string): number
}

export interface IndexOptions {
  /** For prepared articles, in bytes. */
  readonly memory?: number
  /** What an index held (`data`), to go on from there. */
  readonly kept?: IndexData | undefined
}

/** Candidates looked at for each article compared: copies fold into one. */
const SPARE = 3
/** After so long others get their turn, and a stop is heard: preparing an article takes some 3 ms. */
const TURN_MS = 12

/**
 * Which articles of a library report the same event: an index of their words that grows with each
 * import, and the engine for the nearest. It keeps no texts but those of recently used articles.
 */
export class LibraryIndex {
  readonly #library: Library
  readonly #terms: TermIndex
  readonly #prepared: PreparedStore

  constructor(library: Library, general: Background, options: IndexOptions = {}) {
    this.#library = library
    this.#terms = new TermIndex(general, options.kept)
    this.#prepared = new PreparedStore(options.memory)
  }

  /** All that it holds, to be kept. */
  data(): IndexData {
    return this.#terms.data()
  }

  /** Whether an article is held, and with just the words of this text. */
  holds(id: string, text: string): boolean {
    return this.#terms.holds(id, text)
  }

  /** How many articles it holds. */
  get size(): number {
    return this.#terms.size
  }

  /** The library's own rarity of the words of a text; undefined while it has too few articles. */
  ownRarities(text: string): Map<string, number> | undefined {
    return this.#terms.ownRarities(text)
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
    const turns = new Turns(TURN_MS, signal)
    const preparing = this.#prepared.getInSteps(query.id ?? QUERY, query)
    const asked = await turns.through(preparing)
    const hits = this.#terms.search(queryTerms(query, asked), limit * SPARE, query.id)
    const groups = await this.#groups(
      hits.map(({ id }) => id),
      turns,
    )
    for (const group of groups.slice(0, limit)) {
      const [first, ...copies] = group.ids
      const found = await this.#compare(query, asked, first!, turns)
      const isCopyOfAsked = isNearCopy(asked, group.article)
      if (found) yield { articleId: first!, copies, isCopyOfAsked, ...found }
    }
  }

  /** Articles with near-copies together, the earliest of them first; in the order given. */
  async withCopies(ids: readonly string[], signal?: AbortSignal): Promise<string[][]> {
    const groups = await this.#groups(ids, new Turns(TURN_MS, signal))
    return groups.map((group) => group.ids)
  }

  /** Articles with near-copies under the earliest, in the order of the first of each. */
  async #groups(ids: readonly string[], turns: Turns): Promise<Group[]> {
    const groups: Group[] = []
    for (const id of ids) {
      const article = await this.#prepare(id, turns)
      await turns.next()
      if (!article) continue
      const group = groups.find((one) => isNearCopy(one.article, article))
      if (group) group.ids.push(id)
      else groups.push({ article, ids: [id] })
    }
    // Of two at one time always the same one stands for both.
    const { timeOf } = this.#library
    for (const group of groups) {
      group.ids.sort((x, y) => timeOf(x) - timeOf(y) || (x < y ? -1 : 1))
    }
    return groups
  }

  async #compare(
    query: Query,
    asked: PreparedArticle,
    id: string,
    turns: Turns,
  ): Promise<Pick<Report, 'answers' | 'basis' | 'score'> | undefined> {
    const article = await this.#prepare(id, turns)
    if (!article) return undefined
    const alignment = await turns.through(alignInSteps(asked, article, this.#terms))
    const { basis } = alignment
    const matches = query.passage
      ? alignment.matches.filter(({ a }) => touches(query, asked, a))
      : alignment.matches.filter((match) => isEvidence(alignment, match, asked, article))
    if (matches.length === 0) return undefined
    const answers = matches.map((match) => answerOf(match, asked, article))
    return { answers, basis, score: matches.reduce((sum, { score }) => sum + score, 0) }
  }

  async #prepare(id: string, turns: Turns): Promise<PreparedArticle | undefined> {
    const text = this.#prepared.peek(id) ?? (await this.#library.textOf(id))
    return text === undefined ? undefined : turns.through(this.#prepared.getInSteps(id, text))
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

function touches(
  { passage }: Query,
  asked: PreparedArticle,
  sentences: readonly number[],
): boolean {
  if (!passage) return true
  return sentences.some((i) => areTouching(asked.sentences[i]!, passage))
}
