import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { markdownToTree } from '../../../../../core/markdown/from-markdown.ts'
import { childrenOf } from '../../../../../core/note/walk.ts'

/**
 * Signs that a text was written in Markdown and not only holds its characters: a line that begins
 * `1986. ` or one `*` says nothing. None may look further than a line or two from any place in the text:
 * it is looked at by the window itself.
 */
const SIGNS = [
  /^#{1,6} +\S/m,
  /^(```|~~~)/m,
  /^ {0,3}> \S/m,
  /^ {0,3}[-*+] +\S.*\n(.*\n)? {0,3}[-*+] +\S/m,
  /^ {0,3}1[.)] +\S.*\n(.*\n)? {0,3}2[.)] +\S/m,
  /^ {0,3}[-*+] \[[ x]\] /m,
  /\*\*\S(.{0,200}\S)?\*\*/,
  /(?<!!)\[[^[\]\n]+\]\((https?:|mailto:)[^[)\s]+\)/,
  /^\|.*\|\n\|[ :|-]+\|$/m,
]

/** Whether a pasted text has a sign of Markdown that plain writing seldom has. */
export function looksLikeMarkdown(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text))
}

/** Pasted Markdown; HTML in it is words like any other. */
export function pastedMarkdown(text: string): NoteTree {
  const tree = markdownToTree(text.replace(/\r\n?/g, '\n'))
  return { type: 'root', children: tree.children.map((block) => htmlAsWords(block) as RootContent) }
}

function htmlAsWords(node: Nodes, parent?: Nodes): Nodes {
  if (node.type === 'html') {
    const words: PhrasingContent = { type: 'text', value: node.value }
    const isInline = parent !== undefined && HOLDS_WORDS.has(parent.type)
    return isInline ? words : { type: 'paragraph', children: [words] }
  }
  if (!('children' in node)) return node
  return { ...node, children: childrenOf(node).map((child) => htmlAsWords(child, node)) } as Nodes
}

const HOLDS_WORDS = new Set(
  'paragraph heading emphasis strong delete link linkReference tableCell'.split(' '),
)

/** Pasted words: blank lines part paragraphs, line ends are kept. */
export function pastedWords(text: string): NoteTree {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n+/)
    .filter((paragraph) => paragraph.trim() !== '')
  return {
    type: 'root',
    children: paragraphs.map((paragraph) => ({ type: 'paragraph', children: lines(paragraph) })),
  }
}

function lines(paragraph: string): PhrasingContent[] {
  return paragraph
    .replace(/^\n+|\n+$/g, '')
    .split('\n')
    .flatMap((value, index): PhrasingContent[] =>
      index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }],
    )
}
