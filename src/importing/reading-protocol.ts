import type { ImportedArticle } from '../core/model/imported.ts'
import type { ImportProblemCode } from './problem.ts'

/** What the reading thread is asked: to read one file. */
export interface ReadingOrder {
  ask: number
  bytes: Uint8Array
  name: string
  /** The person's word on the file's encoding; without it, it is found out. */
  encoding?: string
}

/** Without the bytes, which the one who asks has. */
export type ReadArticle = Omit<ImportedArticle, 'original'> & {
  original: Omit<ImportedArticle['original'], 'bytes'>
}

/** What the reading thread answers. */
export type ReadingAnswer =
  | { ask: number; outcome: 'read'; article: ReadArticle }
  | { ask: number; outcome: 'problem'; code: ImportProblemCode; message: string }
  | { ask: number; outcome: 'fault'; message: string }
