import type { LinkTarget } from '../../core/note/links.ts'
import { fileOf } from './kind.ts'

/** The folders of the kinds of documents that a note can link to. */
export const LINKED_FOLDERS = { article: 'articles', note: 'notes', dossier: 'dossiers' } as const

/** The file of a document that a note links to, relative to the library's folder. */
export function fileOfTarget({ kind, id }: LinkTarget): string {
  return fileOf({ folder: LINKED_FOLDERS[kind] }, id)
}
