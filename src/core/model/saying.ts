import type { FileSort } from './file-sort.ts'
import type { LibrarySaying } from './library-saying.ts'

/**
 * What the parts below the window and the terminal have to say to a person: a code, with what goes
 * into its sentence. src/shared/words has the sentences, in each language.
 */
export type Saying =
  | Words
  | AsItWas
  | EnteredSaying
  | LibrarySaying
  | ReportsSaying
  | QuerySaying
  | ImportSaying
  | ExportSaying
  | SpellingSaying

/** A sentence already, from who may use the catalogue. */
interface Words {
  readonly says: 'words'
  readonly words: string
}

/** What a person fills in. */
export const ENTERED_FIELDS = [
  'title',
  'outlet',
  'author',
  'name',
  'comment',
  'tags',
  'tag',
] as const
export type EnteredField = (typeof ENTERED_FIELDS)[number]

/** Of what a person entered; `most` is how many characters there may be. */
export type EnteredSaying =
  | { readonly says: 'left-empty'; readonly field: EnteredField }
  | { readonly says: 'too-long'; readonly field: EnteredField; readonly most: number }

/** Of a file, by its name, that did not become an article, or not the one that one would think. */
type ImportSaying = { readonly name: string } & (
  | { readonly says: 'file-empty' }
  | { readonly says: 'file-not-word' }
  | { readonly says: 'file-without-words' }
  | { readonly says: 'file-too-large'; readonly megabytes: number }
  | { readonly says: 'file-too-slow' }
  | { readonly says: 'file-stopped-reading' }
  | { readonly says: 'file-missing' }
  | { readonly says: 'file-name-not-text' }
  | { readonly says: 'file-not-permitted' }
  | { readonly says: 'file-links-to-itself' }
  | { readonly says: 'file-unreadable'; readonly detail: string }
  | { readonly says: 'file-is-device' }
  | { readonly says: 'file-is-link' }
  | { readonly says: 'file-no-text'; readonly sort: FileSort | null }
  | { readonly says: 'file-unsupported'; readonly sort: FileSort }
  | { readonly says: 'file-not-saved' }
  | { readonly says: 'file-not-tried' }
  | { readonly says: 'file-fault'; readonly detail: string }
  | { readonly says: 'folder-empty' }
  | { readonly says: 'folder-is-library' }
  | {
      readonly says: 'read-as-plain-text'
      readonly format: string
      readonly why: 'would-be-slow' | 'was-slow' | 'stopped'
    }
)

/** Of the search for who else reports something. */
type ReportsSaying =
  | { readonly says: 'library-left' }
  | { readonly says: 'search-stopped' }
  | { readonly says: 'article-text-unread' }

/** Of what was typed into a search. */
export type QuerySaying =
  | { readonly says: 'query-quote-open' }
  | { readonly says: 'query-or-alone' }
  | { readonly says: 'query-no-filter'; readonly name: string }
  | { readonly says: 'query-no-value'; readonly name: string }
  | { readonly says: 'query-unknown-value'; readonly name: string; readonly value: string }
  /** Here nothing is known by which this could be told, so it was left out. */
  | { readonly says: 'query-no-data'; readonly filter: string }

/** After a reason why an article could not be read in another way. */
interface AsItWas {
  readonly says: 'article-as-it-was'
}

export type ExportFailure = 'disk-full' | 'not-permitted' | 'not-a-folder' | 'vanished' | 'other'

type ExportSaying =
  | {
      readonly says: 'export-failed'
      readonly folder: string
      readonly why: ExportFailure
      readonly detail: string
      /** How many files had been written by then; they stay. */
      readonly written: number
    }
  | { readonly says: 'not-exported'; readonly title: string }
  | { readonly says: 'exported-beside'; readonly fileName: string; readonly beside: string }

/** Why a dictionary cannot be used. */
type SpellingSaying =
  | { readonly says: 'dictionary-empty' }
  | { readonly says: 'dictionary-has-too-many-flags' }
  | { readonly says: 'dictionary-damaged' }
  | { readonly says: 'dictionary-has-unknown-rule'; readonly rule: string }
  | { readonly says: 'dictionary-in-unknown-encoding'; readonly encoding: string }
  | { readonly says: 'dictionary-not-in-utf8' }
  | { readonly says: 'dictionary-too-slow' }
  | { readonly says: 'dictionary-unreadable'; readonly detail: string }

/** For the log and for developers: the codes, and what goes into the sentences. */
export function inBrief(said: readonly Saying[]): string {
  return said
    .map((one) => {
      if (one.says === 'words') return one.words
      const { says, ...values } = one
      return Object.keys(values).length === 0 ? says : `${says} ${JSON.stringify(values)}`
    })
    .join('; ')
}
