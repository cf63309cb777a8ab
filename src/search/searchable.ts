import type { TextVersion } from '../core/model/article.ts'
import type { ReadText } from '../library/catalogue/catalogue.ts'

/** What of a library can be found. None of it lies in the trash. */

/** An article, but for its text. */
export type SearchableArticle = ReadText

export interface SearchableNote {
  readonly id: string
  /** Another one whenever the note's document is another; null when that can't be told. */
  readonly mark: string | null
  readonly title: string
  readonly tags: readonly string[]
  /** Its words without marks, and those of what it links to only where it says them itself. */
  readonly text: string
  readonly createdAt: string
  readonly changedAt: string
  /** The articles that it quotes, and those that it links to. */
  readonly quoted: readonly string[]
  readonly linked: readonly string[]
}

export interface SearchableDossier {
  readonly id: string
  readonly name: string
  readonly articleIds: readonly string[]
  readonly noteIds: readonly string[]
  readonly changedAt: string
}

/** The kinds of what is found. */
export type FoundKind = 'article' | 'note' | 'dossier'

/** Gives the text of a hash; undefined where it can't be read. */
export type GiveText = (textHash: string) => Promise<TextVersion | undefined>
