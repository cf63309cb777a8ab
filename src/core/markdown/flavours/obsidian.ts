import type { PhrasingContent } from 'mdast'
import { isolated } from '../../model/names.ts'
import type { Citation, NoteLink } from '../../model/note.ts'
import type { Color } from '../../model/passage.ts'
import { targetOf } from '../../note/links.ts'
import { documentLink, origin, paragraph, text, translationOf, whereabouts } from '../citation.ts'
import { type Flavour, inWords, syntax } from '../flavour.ts'
import { markedContent } from '../marked-quote.ts'
import { linkLabel, linkTarget, oneLine } from '../names.ts'
import type { Surroundings } from '../surroundings.ts'
import { citationInBrackets } from './commonmark.ts'

/**
 * A highlight's colour as the type of callout that Obsidian draws in that colour by itself, with no
 * snippet of CSS: https://help.obsidian.md/callouts. It has no yellow one; its orange is nearest.
 */
const CALLOUTS: Record<Color, string> = {
  yellow: 'warning',
  red: 'danger',
  green: 'success',
  blue: 'info',
  purple: 'example',
}
const WITHOUT_COLOR = 'quote'

/** Obsidian's Markdown: https://help.obsidian.md/obsidian-flavored-markdown. */
export const obsidian: Flavour = {
  /**
   * A callout whose title says where the words are from, and after it the id by which other notes
   * link to it: `[[note#^passage]]`.
   */
  citation(citation, around, repeat) {
    const head = callout(citation, around)
    const words = [
      ...markedContent(citation, around.marksIn(citation), marked),
      ...translationOf(citation),
    ]
    // An id names one block of a note.
    const id = repeat === 0 ? citation.passageId : `${citation.passageId}-${repeat + 1}`
    return [{ type: 'blockquote', children: [head, ...words] }, paragraph([syntax(`^${id}`)])]
  },
  citationInline: citationInBrackets,
  noteLink: wikilink,
  frontMatter({ sources, ...description }) {
    const { title: name } = description
    return {
      ...description,
      tags: [...new Set(description.tags.map(tag))].filter(Boolean),
      // Where no file can be called as the note is, it is found by that name all the same.
      aliases: [...(linkTarget(name) === name ? [] : [name]), ...description.aliases],
      // Properties hold words and lists of words, nothing deeper.
      sources: sources.map(({ title, standIn, outlet, date }) =>
        [title || `[no title: ${standIn}]`, outlet, date].filter(Boolean).join(', '),
      ),
    }
  },
  unsafe: [
    // ==marked==
    inWords({ character: '=', before: '=' }),
    inWords({ character: '=', after: '=' }),
    // %%hidden%%
    inWords({ character: '%', before: '%' }),
    inWords({ character: '%', after: '%' }),
    // #tag, ^block, $formula$
    inWords({ character: '#', before: '\\s', after: '[^\\s#]' }),
    inWords({ character: '^', before: '\\s', after: '[\\w-]' }),
    inWords({ character: '$', after: '\\S' }),
  ],
  join: [],
  hasBibliography: false,
}

const ENDING = /\.md$/i

function callout(citation: Citation, around: Surroundings) {
  const source = around.sourceOf(citation.articleId)
  const name = citation.color && oneLine(around.colorNameOf(citation.color) ?? '')
  const type = citation.color === undefined ? WITHOUT_COLOR : CALLOUTS[citation.color]
  return paragraph([
    syntax(`[!${type}]`),
    text(name ? ` ${isolated(name)}: ` : ' '),
    ...origin(citation, source),
    whereabouts(citation, source),
  ])
}

function marked(words: string): PhrasingContent[] {
  return [syntax('=='), text(words), syntax('==')]
}

/** `[[file name]]`, or `[[file name|words]]` where other words are to be read. */
function wikilink(link: NoteLink, around: Surroundings): PhrasingContent {
  const { label } = link
  const to = targetOf(link)
  if (to.kind !== 'note') return documentLink(to, label, around)
  const other = around.noteOf(to.id)
  const words = linkLabel(label ?? other?.title ?? '')
  const target = other?.fileName.replace(ENDING, '') ?? (linkTarget(words) || to.id)
  return syntax(words === '' || words === target ? `[[${target}]]` : `[[${target}|${words}]]`)
}

/**
 * A tag as Obsidian takes one: letters, digits, `_`, `-` and `/`, not only digits
 * (https://help.obsidian.md/tags).
 */
function tag(words: string): string {
  const safe = words
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+/gu, '')
  return /^\p{N}+$/u.test(safe) ? `_${safe}` : safe
}
