import type { IndexState, Report } from '../core/model/report.ts'
import type { Span } from '../core/text/spans.ts'

/** What the worker that finds reports and its owner say to each other. */

/** An article that is in the library, and not in its trash. */
export interface KnownArticle {
  readonly id: string
  /** Of the text that is read. */
  readonly textHash: string
  /** When it was published, as far as that is known, else added; in ms since 1970. */
  readonly time: number
}

/** What a worker is started with. */
export interface Start {
  readonly libraryId: string
  /** The library's folder. */
  readonly folder: string
  /** The file in which the index is kept between starts; its folder is made when it is missing. */
  readonly cache: string
}

export type Question =
  /** Who else reports an article, or a passage of it; the reports, best first. */
  | { readonly about: 'reports'; readonly articleId: string; readonly passage: Span | null }
  /** Which of some articles are copies of each other: each text's articles, the earliest first. */
  | { readonly about: 'copies'; readonly ids: readonly string[] }
  /** How rare the words of some articles are in this library; null while it is too small. */
  | { readonly about: 'rarities'; readonly ids: readonly string[] }
  /** Ends the building of the index and keeps it: answered when that is done. */
  | { readonly about: 'keeping' }

/** What each question is answered with. */
export interface Answers {
  reports: Report[]
  copies: string[][]
  rarities: ReadonlyMap<string, number> | null
  keeping: null
}

export type Answer = Answers[keyof Answers]

/** One of the reports that will be the answer, as soon as it is found; null: nothing but that it works. */
export type Found = Report | null

export type Told =
  /** These are in the library, new, changed or as before. */
  | { readonly type: 'know'; readonly articles: readonly KnownArticle[] }
  | { readonly type: 'forget'; readonly id: string }
  /** Every article has been named: what was kept of others goes, what is missing is read. */
  | { readonly type: 'begin' }
  /** Reads again what could not be read: the library's folder is back. */
  | { readonly type: 'tryAgain' }

export type Message =
  | { readonly type: 'state'; readonly state: IndexState }
  | { readonly type: 'log'; readonly message: string }
