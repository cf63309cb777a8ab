import type { TextFormatType } from 'lexical'
import type { Mark } from '../../../../core/note/phrasing.ts'

/** How Lexical calls the marks of a note. All its other formats have no place in Markdown. */
export const FORMAT_OF: Readonly<Record<Mark, TextFormatType>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'strikethrough',
}

export type MarkFormats = readonly Mark[]

export const MARK_FORMATS: ReadonlySet<Mark> = new Set(Object.keys(FORMAT_OF) as Mark[])

/** The marks in what came from the clipboard, and nothing else that it may hold. */
export function marksIn(value: unknown): MarkFormats {
  return Array.isArray(value) ? [...MARK_FORMATS].filter((mark) => value.includes(mark)) : []
}

/** The formats a person can give words: the marks, and code. */
export const WRITABLE_FORMATS: ReadonlySet<TextFormatType> = new Set([
  ...Object.values(FORMAT_OF),
  'code',
])
