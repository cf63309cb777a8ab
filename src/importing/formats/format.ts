import type { Field, TextVersion } from '../../core/model/article.ts'

/** One kind of file that Collate reads. */
export interface Format {
  /** As it stands in a sentence; null for plain text, as which any other can be read too. */
  name: string | null
  /** Endings without the dot, lower case. */
  endings: readonly string[]
  /**
   * Makes text and blocks of a file's bytes.
   *
   * @param name the file's name, for problems
   * @param encoding the person's word on the bytes' encoding; without it, it is found out
   * @throws ImportProblem when the file is not what its ending says, or has no text
   */
  read(bytes: Uint8Array, name: string, encoding?: string): ReadDocument | Promise<ReadDocument>
}

/** What a format makes of a file: its text, and what the file says of itself outside its text. */
export interface ReadDocument {
  version: TextVersion
  encoding: string
  /** The bytes may be in another encoding: `encoding` is only the likeliest. */
  isGuess: boolean
  stated: Stated
  /** The format that it would have taken too long to read it as, where it was read as plain text. */
  insteadOf?: string
}

/** Fields that the file states, as Markdown does in its front matter; the others are guessed. */
export type Stated = Partial<Record<'title' | 'outlet' | 'date' | 'author', Field>>
