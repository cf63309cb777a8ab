import type { Field, TextVersion } from './article.ts'

/** What an importer makes of one file, before the library gives it an id. */
export interface ImportedArticle {
  original: {
    /** The file as it was, byte for byte. */
    bytes: Uint8Array
    /** File name with its ending, without folders. */
    name: string
    /** Ending without the dot, lower case, 1 to 16 letters and digits ('txt' where there was none). */
    ext: string
    encoding: string
    /** Set when the bytes may be in another encoding. */
    isGuess?: true
  }
  version: TextVersion
  title: Field
  outlet: Field
  date: Field
  author: Field
  words: number
  /** The format that it would have taken too long to read it as, where it was read as plain text. */
  insteadOf?: string
  /** BCP 47 tag, where the file names its language. */
  language?: string
}
