import type { Parents, Root, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import {
  defaultHandlers,
  toMarkdown,
  type Handle,
  type Join,
  type State,
} from 'mdast-util-to-markdown'
import { type Flavour, inWords, OTHERS_CODE, type Syntax } from './flavour.ts'

/** A tree of `toExportable` as Markdown, ending in a line end, or empty. */
export function writeMarkdown(root: Root, flavour: Pick<Flavour, 'unsafe' | 'join'>): string {
  if (root.children.length === 0) return ''
  return toMarkdown(root, {
    bullet: '-',
    // Of two lists in a row the second; a star would make `* ***` of an item with a rule.
    bulletOther: '+',
    join: [blankLineBeforeBareList, ...flavour.join],
    unsafe: [ADDRESS, ...OTHERS_CODE, ...flavour.unsafe],
    extensions: [gfmToMarkdown()],
    handlers: { syntax: writeSyntax, text: writeText },
  })
}

/**
 * `www.`, whatever follows: the library leaves the full stop where the next character is escaped, but to
 * many readers `www.\=` and `www.\_` are addresses all the same (version 2.2.3).
 */
const ADDRESS = inWords({ before: '[Ww]{3}', character: '.' })

/** As it stands; but a bar in a table would end the cell. */
function writeSyntax(
  { value }: Syntax,
  _parent: Parents | undefined,
  { stack }: Pick<State, 'stack'>,
): string {
  return stack.includes('tableCell') ? value.replaceAll('|', '\\|') : value
}

// What comes before looks at the first character, to escape a `!` that would make an image.
writeSyntax.peek = ({ value }: Syntax): string => value.charAt(0)

/**
 * A list whose first item begins with a list (`- 1986. so`) cannot end a paragraph above it: the
 * line would be read as words of that paragraph, or as the underline of a heading.
 */
const blankLineBeforeBareList: Join = (left, right) => {
  if (left.type !== 'paragraph' || right.type !== 'list') return undefined
  return right.children[0]?.children[0]?.type === 'paragraph' ? undefined : 1
}

const WITH_MARKERS = new Set(['emphasis', 'strong', 'delete'])

/**
 * Words as the library writes them, but with every `_` escaped where marks are near. The library
 * leaves `a_b_c` as it is, since inside a word an underscore marks nothing; next to a mark, though,
 * it may write the letter as `&#x63;`, and then `_b_` is emphasised after all (version 2.2.3).
 */
const writeText: Handle = (node: Text, parent: Parents | undefined, state, info) => {
  const written = defaultHandlers.text(node, parent, state, info)
  const near = [parent, ...(parent?.children ?? [])].some((it) => it && WITH_MARKERS.has(it.type))
  return near ? written.replace(/(?<!\\)_/g, '\\_') : written
}
