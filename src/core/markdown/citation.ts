import type { Blockquote, PhrasingContent } from 'mdast'
import type { Citation } from '../model/note.ts'
import { oneLine } from './names.ts'

/** What is known of the article a citation was taken from; unknown fields are empty. */
export interface Source {
  title: string
  outlet: string
  /** As YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string
}

/**
 * A citation as Markdown has it: a block quotation of the words, and as its last paragraph the
 * source line, with a link that opens the passage in Collate. The line stands inside of the
 * quotation, so that whoever moves the one moves the other.
 */
export function citationToBlockquote(citation: Citation, source: Source | undefined): Blockquote {
  const paragraphs = quoteParagraphs(citation.quote).map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value }],
  }))
  const line = { type: 'paragraph' as const, children: sourceLine(citation, source) }
  return { type: 'blockquote', children: [...paragraphs, line] }
}

/**
 * A quote's paragraphs: blank lines part them. A single line end is a space, since text files wrap
 * their lines.
 */
export function quoteParagraphs(quote: string): string[] {
  return quote
    .split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}

function sourceLine(citation: Citation, source: Source | undefined): PhrasingContent[] {
  const speaker = oneLine(citation.speaker ?? '')
  const paragraph = citation.paragraph === undefined ? '' : `¶${citation.paragraph}`
  const after = [source?.outlet, source?.date, paragraph]
    .map((part) => oneLine(part ?? ''))
    .filter(Boolean)
  return [
    { type: 'text', value: speaker === '' ? '— ' : `— ${speaker}, in ` },
    {
      type: 'link',
      url: passageAddress(citation.passageId),
      children: [{ type: 'text', value: oneLine(source?.title ?? '') || 'a passage' }],
    },
    ...after.map((part) => ({ type: 'text' as const, value: `, ${part}` })),
  ]
}

/** The address that opens a passage in Collate. */
export function passageAddress(passageId: string): string {
  return `collate://passage/${passageId}`
}
