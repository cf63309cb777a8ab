import type { LinkTarget } from '../../../../core/note/links.ts'

/**
 * A place in a note: its citation of a passage, one of its links to a document, or one of its headings,
 * from 0 on.
 */
export type NotePlace =
  | { passageId: string }
  | { target: LinkTarget; nth: number }
  | { heading: number }
