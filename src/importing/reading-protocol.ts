import type { ImportedArticle } from '../core/model/imported.ts'
import type { Saying } from '../core/model/saying.ts'
import type { ImportProblemCode } from './problem.ts'

/** What the reading thread is asked: to read one file. */
export interface FileToRead {
  bytes: Uint8Array
  name: string
  /** The person's word on the file's encoding; without it, it is found out. */
  encoding: string | undefined
  /** Read it as plain text, whatever it is: as itself it was too much. */
  plain: boolean
  /** It is a draft to be checked, which may be of formats that no article is of. */
  draft: boolean
}

/** Told before the reading begins: what the file is about to be read as, null for plain text. */
export interface ReadingBegun {
  format: string | null
}

/** What becomes of a file: an article, or none for a reason that a person is told. */
export type ReadingEnded =
  | { article: ReadArticle }
  | { code: ImportProblemCode; said: readonly Saying[] }

/** Without the bytes, which the one who asks has. */
type ReadArticle = Omit<ImportedArticle, 'original'> & {
  original: Omit<ImportedArticle['original'], 'bytes'>
}
