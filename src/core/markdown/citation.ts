import type { Blockquote, Paragraph, PhrasingContent } from 'mdast'
import type { Citation } from '../model/note.ts'
import { isolated } from '../model/names.ts'
import { oneLine } from './names.ts'
import { inQuotationMarks, shownWords } from '../note/omissions.ts'
import { quotedContent } from '../note/quoted.ts'
import type { LinkTarget } from '../note/links.ts'
import { nameOf, type Source, type Surroundings } from './surroundings.ts'

/**
 * A citation as a block quotation of the words, and as its last paragraph the line that says where
 * they are from. The line stands inside of the quotation, so that whoever moves the one moves the
 * other.
 */
export function quotation(citation: Citation, line: PhrasingContent[]): Blockquote {
  const words = [...quotedContent(citation), ...translationOf(citation)]
  return { type: 'blockquote', children: [...words, paragraph([text('— '), ...line])] }
}

/** What a quotation says in another language, in brackets as what is not its own words; of a bare one nothing. */
export function translationOf({ translation = '' }: Citation): Paragraph[] {
  const paragraphs = translation.split(/\n\s*\n/).map(oneLine)
  return paragraphs.filter(Boolean).map((words) => paragraph([text(`[${words}]`)]))
}

/**
 * A citation among words: what is quoted in quotation marks, and in brackets where it is from; of a bare
 * one only that.
 *
 * @param from where it is from, in brackets if it has any
 */
export function quotationInline(citation: Citation, from: PhrasingContent[]): PhrasingContent[] {
  if (citation.bare) return from
  const translation = oneLine(citation.translation ?? '')
  const said = inQuotationMarks(shownWords(citation))
  return [text(translation === '' ? `${said} ` : `${said} [${translation}] `), ...from]
}

export function inBrackets(content: PhrasingContent[]): PhrasingContent[] {
  return [text('('), ...content, text(')')]
}

/**
 * "Ada Lind, in Bridge shut": who says it and where, with a link that opens the passage. An exported file
 * has the same words in every language of Collate: others read it than who exported it.
 */
export function origin(citation: Citation, source: Source | undefined): PhrasingContent[] {
  const speaker = oneLine(citation.speaker ?? '')
  // oxlint-disable-next-line collate/sentences -- an exported file's own words
  const title = (source && oneLine(nameOf(source))) || 'a passage'
  return [
    // oxlint-disable-next-line collate/sentences -- the same
    text(speaker === '' ? '' : `${isolated(speaker)}, in `),
    { type: 'link', url: passageAddress(citation.passageId), children: [text(isolated(title))] },
  ]
}

/** ", The Courier, 2024-05-03, ¶2": what else is known of where a passage stands. */
export function whereabouts(citation: Citation, source: Source | undefined): PhrasingContent {
  const parts = [source?.outlet, source?.date, paragraphSign(citation)]
  const known = parts.map((part) => oneLine(part ?? '')).filter(Boolean)
  return text(known.map((part) => `, ${isolated(part)}`).join(''))
}

/** The first and the last paragraph that the words are from; null where that is not known. */
export function paragraphsOf(citation: Citation): readonly [first: number, last: number] | null {
  const { paragraph: first, blocks } = citation
  // As they are counted where a quotation is made: each block but headings.
  const count =
    blocks?.filter(({ kind }) => kind !== 'heading').length ?? quotedContent(citation).length
  return first ? [first, first + Math.max(1, count) - 1] : null
}

/** "¶2", or "¶2–3" of words that reach from one paragraph into the next; '' where it is not known. */
export function paragraphSign(citation: Citation): string {
  const [first, last] = paragraphsOf(citation) ?? []
  if (first === undefined) return ''
  return first === last ? `¶${first}` : `¶${first}–${last}`
}

/** The address that opens a passage in Collate. */
export function passageAddress(passageId: string): string {
  return `collate://passage/${passageId}`
}

/** The address that opens an article, a note or a dossier in Collate. */
export function documentAddress({ kind, id }: LinkTarget): string {
  return `collate://${kind}/${id}`
}

/** A link to what has no file among the notes, an article or a dossier; only its words when it is gone. */
export function documentLink(target: LinkTarget, label: string | undefined, around: Surroundings) {
  const name = around.nameOf(target)
  const words = oneLine(label ?? '') || oneLine(name ?? '') || target.id
  if (name === undefined) return text(words)
  const link = { type: 'link' as const, url: documentAddress(target), children: [text(words)] }
  return link as PhrasingContent
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
