import type { LinkTarget } from '../../../../core/note/links.ts'

/**
 * A place in a note: its citation of a passage, one of its links to a document, one of its headings, from 0
 * on, or a sentence and a word of it: the sentence may not stand there as it is read without its marks.
 */
export type NotePlace =
  | { passageId: string }
  | { target: LinkTarget; nth: number }
  | { heading: number }
  | { sentence: string; word: string }
