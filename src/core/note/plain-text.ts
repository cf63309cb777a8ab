import type { Nodes } from 'mdast'
import type { Citation, NoteTree } from '../model/note.ts'
import { targetOf, type TitleOf } from './links.ts'
import { inQuotationMarks, shownWords } from './omissions.ts'
import { quotedContent } from './quoted.ts'
import { childrenOf } from './walk.ts'

/** These hold words; every other node with children holds blocks. */
export const HOLDS_WORDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/**
 * A note's words without marks: blocks are parted by a blank line, list items and table rows by a
 * line end, cells by a tab. A citation is what it shows of its words.
 */
export function plainText(tree: NoteTree, titleOf: TitleOf = () => undefined): string {
  return blockText(tree, titleOf)
}

function blockText(node: Nodes, titleOf: TitleOf): string {
  if (node.type === 'citation') return quotedText(node, titleOf)
  if (HOLDS_WORDS.has(node.type)) return inlineText(node, titleOf)
  if (!('children' in node)) return literal(node)
  const parts = childrenOf(node).map((child) => blockText(child, titleOf))
  return parts.filter((part) => part !== '').join(separatorIn(node))
}

function quotedText(citation: Citation, titleOf: TitleOf): string {
  return blockText({ type: 'root', children: quotedContent(citation) }, titleOf)
}

function separatorIn(node: Nodes): string {
  if (node.type === 'tableRow') return '\t'
  return node.type === 'list' || node.type === 'listItem' || node.type === 'table' ? '\n' : '\n\n'
}

/** The words of inline nodes; a hard break is a line end. */
export function inlineText(node: Nodes, titleOf: TitleOf = () => undefined): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'citation') return node.bare ? '' : inQuotationMarks(shownWords(node))
  if (node.type === 'noteLink') return node.label ?? titleOf(targetOf(node)) ?? ''
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (!('children' in node)) return literal(node)
  return childrenOf(node)
    .map((child) => inlineText(child, titleOf))
    .join('')
}

function literal(node: Nodes): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : ''
}

/**
 * The first words of a note on one line, at most `maxChars` UTF-16 units, cut between words where
 * it can be and ending in … when something was left out.
 */
export function excerpt(tree: NoteTree, maxChars: number, titleOf?: TitleOf): string {
  return excerptOf(plainText(tree, titleOf), maxChars)
}

/** The same of any words. */
export function excerptOf(words: string, maxChars: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= maxChars) return line
  const room = maxChars - 1
  const cut = line.lastIndexOf(' ', room)
  // A script without spaces, or one very long word: cut there rather than lose more than half.
  const end = cut > room / 2 ? cut : wholeCharacterEnd(line, room)
  return line.slice(0, end).trimEnd() + '…'
}

function wholeCharacterEnd(text: string, end: number): number {
  const isHighSurrogate = /[\uD800-\uDBFF]/.test(text.charAt(end - 1))
  return isHighSurrogate ? end - 1 : end
}

/** The words of the first heading that has any, or null. A note without a title is shown by it. */
export function firstHeading(tree: NoteTree): string | null {
  for (const block of tree.children) {
    if (block.type !== 'heading') continue
    const words = inlineText(block).replace(/\s+/g, ' ').trim()
    if (words !== '') return words
  }
  return null
}
