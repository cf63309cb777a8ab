import type { TextFormat } from '../model/text-format.ts'

/** A time from a day, a month or a year up to another, both within it, as YYYY-MM-DD, YYYY-MM or YYYY; empty: without an end. */
export interface TimeSpan {
  readonly from: string
  readonly to: string
}

/** What the library lists of its articles and notes; beside the words that are searched for. */
export interface ListFilter {
  /** Those of the open dossier alone, while one is open. */
  inDossier: boolean
  /** Those that bear the tag, or whose highlights do; null: all. */
  tag: string | null
  /** Those of an outlet; null: all. */
  outlet: string | null
  /** Those that were published within a time; null: all. */
  published: TimeSpan | null
  /** Those that were added within a time; null: all. */
  added: TimeSpan | null
  /** Those in a language, by BCP 47 tag; null: all. */
  language: string | null
  /** Those whose files are of a format; null: all. */
  format: TextFormat | null
  /**
   * Those that were not read when it was asked for: one that is opened since stays where it is. These are
   * the others; null: all.
   */
  read: ReadonlySet<string> | null
}

/** The filter that leaves everything. */
export const NO_FILTER: ListFilter = {
  inDossier: false,
  tag: null,
  outlet: null,
  published: null,
  added: null,
  language: null,
  format: null,
  read: null,
}
