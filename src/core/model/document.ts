import * as v from 'valibot'
import { idSchema } from './ids.ts'

/**
 * The kinds of documents that the window can name and show: an article's highlights are its
 * annotations, `library` is library.json.
 */
const SHOWN_KINDS = [
  'library',
  'article',
  'annotations',
  'note',
  'dossier',
  'relation',
  'search',
] as const
export type ShownKind = (typeof SHOWN_KINDS)[number]

/** Every kind of document that a library holds, beside library.json: those of its registry. */
export type DocumentKind = Exclude<ShownKind, 'library'> | 'checks' | 'agreement'

/** Names a document of the library to the window. */
export const shownDocumentSchema = v.object({
  kind: v.picklist(SHOWN_KINDS),
  /** Null for library.json. */
  id: v.nullable(idSchema),
})
export type ShownDocument = v.InferOutput<typeof shownDocumentSchema>
