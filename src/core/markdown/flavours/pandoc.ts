import type { PhrasingContent } from 'mdast'
import type { Join } from 'mdast-util-to-markdown'
import type { Citation } from '../../model/note.ts'
import {
  origin,
  paragraph,
  paragraphsOf,
  quotation,
  quotationInline,
  text,
  whereabouts,
} from '../citation.ts'
import { type Flavour, inWords, syntax } from '../flavour.ts'
import type { Surroundings } from '../surroundings.ts'
import { writeMarkdown } from '../write.ts'
import { citationInBrackets, relativeLink } from './commonmark.ts'

const NUMBER = String.raw`(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#)`
const SPACE_OR_END = String.raw`(?:\s|$)`

/** Pandoc's Markdown: https://pandoc.org/MANUAL.html#pandocs-markdown. */
export const pandoc: Flavour = {
  citation: (citation, around) => [quotation(citation, sourceLine(citation, around))],
  citationInline(citation, around) {
    const key = around.keyOf(citation.articleId)
    if (key === undefined) return citationInBrackets(citation, around)
    return quotationInline(citation, [syntax(`[@${key}${locatorOf(citation)}]`)])
  },
  noteLink: relativeLink,
  frontMatter: ({ sources, ...description }, around) => ({
    ...description,
    // Pandoc reads what stands in metadata as Markdown too.
    title: escaped(description.title),
    tags: description.tags.map(escaped),
    aliases: description.aliases.map(escaped),
    // What the sources are stands there; where a file has none, Pandoc needs no bibliography.
    bibliography: sources.length === 0 ? undefined : around.bibliography,
  }),
  unsafe: [
    // @citation, (@example), ^superscript^, ^[note], $formula$, \macro and \ for a space
    inWords({ character: '@' }),
    inWords({ character: '^' }),
    inWords({ character: '$' }),
    inWords({ character: '\\' }),
    // {.attributes} of a heading, a link, code
    { character: '{', inConstruct: 'headingAtx' },
    inWords({ character: '{', before: '[`\\])]' }),
    // a. i) (1) #. begin lists, | verse, : a definition, ::: a division, +--- a table
    { atBreak: true, before: NUMBER, character: '.', after: SPACE_OR_END },
    { atBreak: true, before: `\\(?${NUMBER}`, character: ')', after: SPACE_OR_END },
    { atBreak: true, character: '|' },
    { atBreak: true, character: ':', after: '[\\s:]' },
    { atBreak: true, character: '+', after: '[-=:]' },
  ],
  join: [apartLists],
  hasBibliography: true,
}

/**
 * "— Ada Lind, in Bridge shut [@courier2024bridge, para. 2]": whether the reader finds that in the
 * text, in a footnote or as a number is for the style that the person gives Pandoc.
 */
function sourceLine(citation: Citation, around: Surroundings): PhrasingContent[] {
  const source = around.sourceOf(citation.articleId)
  const key = around.keyOf(citation.articleId)
  const from = origin(citation, source)
  if (key === undefined) return [...from, whereabouts(citation, source)]
  return [...from, text(' '), syntax(`[@${key}${locatorOf(citation)}]`)]
}

/** ", para. 2", or ", paras. 2-3"; '' where that is not known. */
function locatorOf(citation: Citation): string {
  const [first, last] = paragraphsOf(citation) ?? []
  if (first === undefined) return ''
  return first === last ? `, para. ${first}` : `, paras. ${first}-${last}`
}

/** To Pandoc another bullet begins no new list; the comment that stands for `false` does. */
function apartLists(...[left, right]: Parameters<Join>): ReturnType<Join> {
  return left.type === 'list' && right.type === 'list' ? false : undefined
}

function escaped(words: string): string {
  return writeMarkdown({ type: 'root', children: [paragraph([text(words)])] }, pandoc).trimEnd()
}
