import { textVersionSchema, type TextVersion } from '../../core/model/article.ts'
import type { Format } from './kind.ts'

/** The text of a version: named by its hash, and never changed. */
export const TEXT: Format<TextVersion> = { name: 'collate-text', data: textVersionSchema }

/** The folders of what is named by its own hash: texts, and files as they were dropped. */
export const CONTENT_FOLDERS = ['texts', 'originals']

/** The file in the library's folder that holds the text version of a hash. */
export function textName(hash: string): string {
  return `texts/${hash}.json`
}

/** The file that holds an original. `ext` is its ending, without the dot. */
export function originalName(hash: string, ext: string): string {
  return `originals/${hash}.${ext}`
}
