import type { PhrasingContent } from 'mdast'
import type { Citation, NoteLink } from '../../model/note.ts'
import { targetOf } from '../../note/links.ts'
import {
  documentLink,
  inBrackets,
  origin,
  quotation,
  quotationInline,
  text,
  whereabouts,
} from '../citation.ts'
import type { Flavour } from '../flavour.ts'
import { oneLine } from '../names.ts'
import type { Surroundings } from '../surroundings.ts'

/**
 * The standard, with GFM's strikethrough, tables and check lists: what any reader of Markdown
 * renders, and what lacks of it shows as words.
 */
export const commonmark: Flavour = {
  citation(citation, around) {
    const source = around.sourceOf(citation.articleId)
    return [quotation(citation, [...origin(citation, source), whereabouts(citation, source)])]
  },
  citationInline: citationInBrackets,
  noteLink: relativeLink,
  frontMatter: ({ sources, ...description }) => ({
    ...description,
    sources: sources.map(({ title, standIn, outlet, date }) => ({
      // An article without a title says so, and how it begins.
      title: title || null,
      begins: title === '' ? standIn : undefined,
      outlet: outlet || undefined,
      date: date || undefined,
    })),
  }),
  unsafe: [],
  join: [],
  hasBibliography: false,
}

/** “The bridge is shut” (Ada Lind, in Bridge shut, The Courier, 2024-05-03, ¶2) */
export function citationInBrackets(citation: Citation, around: Surroundings): PhrasingContent[] {
  const source = around.sourceOf(citation.articleId)
  const from = inBrackets([...origin(citation, source), whereabouts(citation, source)])
  return quotationInline(citation, from)
}

/** A link to another note's file beside this one; only its words when the note is gone. */
export function relativeLink(link: NoteLink, around: Surroundings): PhrasingContent {
  const { label } = link
  const target = targetOf(link)
  if (target.kind !== 'note') return documentLink(target, label, around)
  const other = around.noteOf(target.id)
  const words = oneLine(label ?? '') || oneLine(other?.title ?? '')
  if (other === undefined) return text(words || target.id)
  return {
    type: 'link',
    url: fileAddress(other.fileName),
    children: [text(words || other.fileName)],
  }
}

/**
 * A file's name as a relative address. Letters of all scripts stay readable; what parts an address
 * (a `:` would make a scheme of what is before it), or ends one in Markdown, is encoded.
 */
function fileAddress(fileName: string): string {
  return fileName.replace(/[\s\p{Cc}%#?:<>\\"^`{|}]/gu, encodeURIComponent)
}
