import type { ColorNames } from '../core/model/passage.ts'
import type { IndexState, Report } from '../core/model/report.ts'
import type { Span } from '../core/text/spans.ts'
import type { SearchAnswer } from '../search/finder.ts'
import type { MarkedNote } from '../search/follow-library.ts'
import type {
  FoundKind,
  SearchableArticle,
  SearchableDossier,
  SearchableNote,
} from '../search/searchable.ts'

/** What the worker that finds reports, and words, and its owner say to each other. */

/** An article that is in the library, and not in its trash. */
export interface KnownArticle extends SearchableArticle {
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
  /** The folder for the search indexes of libraries. */
  readonly searchIndexes: string
}

export type Question =
  /** Who else reports an article, or a passage of it; the reports, best first. */
  | { readonly about: 'reports'; readonly articleId: string; readonly passage: Span | null }
  /** Which of some articles are copies of each other: each text's articles, the earliest first. */
  | { readonly about: 'copies'; readonly ids: readonly string[] }
  /** How rare the words of some articles are in this library; null while it is too small. */
  | { readonly about: 'rarities'; readonly ids: readonly string[] }
  /**
   * What is found by what was typed, `most` at most, or all. It is answered from what is read so far, unless
   * `whole` asks to wait for the rest.
   */
  | {
      readonly about: 'words'
      readonly typed: string
      readonly most: number | null
      readonly whole: boolean
      /** The articles that were read; null where nobody knows. */
      readonly read: readonly string[] | null
    }
  /** How many are found by what was typed, by what is read so far. */
  | { readonly about: 'count'; readonly typed: string; readonly read: readonly string[] | null }
  /** Which articles are in which language, by what is read so far. */
  | { readonly about: 'languages' }
  /** Ends the building of the index and keeps it: answered when that is done. */
  | { readonly about: 'keeping' }

/** What each question is answered with. */
export interface Answers {
  reports: Report[]
  copies: string[][]
  rarities: ReadonlyMap<string, number> | null
  words: FoundWords
  count: number
  languages: ReadonlyMap<string, readonly string[]>
  keeping: null
}

export interface FoundWords extends SearchAnswer {
  /** The articles whose texts could not be read, and so are not among what is searched. */
  readonly unread: readonly string[]
}

export type Answer = Answers[keyof Answers]

/** One of the reports that will be the answer, as soon as it is found; null: nothing but that it works. */
export type Found = Report | null

export type Told =
  /** These are in the library, new, changed or as before. */
  | { readonly type: 'know'; readonly articles: readonly KnownArticle[] }
  /** It is gone, or in the trash. */
  | { readonly type: 'forget'; readonly kind: FoundKind; readonly id: string }
  /** These are in the library. Those that have to be read are asked for, by `wants`. */
  | { readonly type: 'notes'; readonly notes: readonly MarkedNote[] }
  /** One that was asked for; null when it can't be read. */
  | { readonly type: 'note'; readonly id: string; readonly note: SearchableNote | null }
  | { readonly type: 'dossiers'; readonly dossiers: readonly SearchableDossier[] }
  /** What the person calls colours. */
  | { readonly type: 'colorNames'; readonly names: ColorNames }
  /** Every article, note and dossier has been named: what was kept of others goes, what is missing is read. */
  | { readonly type: 'begin' }
  /** Reads again what could not be read: the library's folder is back. */
  | { readonly type: 'tryAgain' }

export type Message =
  | { readonly type: 'state'; readonly state: IndexState }
  /** Other words may be found now. */
  | { readonly type: 'words' }
  /** The notes with these ids are to be told, one after another. */
  | { readonly type: 'wants'; readonly notes: readonly string[] }
  | { readonly type: 'log'; readonly message: string }
