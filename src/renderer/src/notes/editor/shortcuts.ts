import {
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  CODE,
  type ElementTransformer,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  STRIKETHROUGH,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown'
import type { LinkTarget } from '../../../../core/note/links.ts'
import { wikilink } from './linking/wikilink-shortcut.ts'
import { ThematicBreakNode } from './nodes/thematic-break-node.ts'

/** Three or more signs and a space, or Enter after them, draw a line across the note. */
const THEMATIC_BREAK: ElementTransformer = {
  dependencies: [ThematicBreakNode],
  export: () => null,
  regExp: /^(---|\*\*\*|___)\s?$/,
  replace(paragraph) {
    paragraph.insertBefore(new ThematicBreakNode())
    paragraph.clear()
    paragraph.selectStart()
  },
  triggerOnEnter: true,
  type: 'element',
}

/** A list begins with a small number; a line that begins with a year is a sentence. */
const NUMBERED_LIST: ElementTransformer = { ...ORDERED_LIST, regExp: /^(\s*)(\d{1,2})\.\s/ }

/**
 * What becomes of Markdown as it is typed. A box to tick is tried before the bullet it begins as.
 *
 * @param findNamed what a name in `[[…]]` leads to, or null
 */
export function shortcuts(findNamed: (name: string) => LinkTarget | null): Transformer[] {
  return [...SHORTCUTS, wikilink(findNamed)]
}

const SHORTCUTS: Transformer[] = [
  THEMATIC_BREAK,
  HEADING,
  QUOTE,
  CHECK_LIST,
  UNORDERED_LIST,
  NUMBERED_LIST,
  CODE,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  STRIKETHROUGH,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
]
