import type { NoteTree } from '../core/model/note.ts'

/** Nodes of mdast that are nothing without children, and those that are nothing without a value. */
const PARENTS = new Set([
  'root',
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
])
const LITERALS = new Set(['text', 'inlineCode', 'code', 'html', 'yaml'])

/**
 * Whether every node of a kind that mdast knows has what every reader of mdast takes for granted.
 * One flipped bit makes `children` another word, and whoever walks the tree then fails far away.
 */
export function isWholeTree(tree: NoteTree): boolean {
  return isWhole(tree)
}

function isWhole(node: { type: string; children?: unknown; value?: unknown }): boolean {
  if (PARENTS.has(node.type) && !Array.isArray(node.children)) return false
  if (LITERALS.has(node.type) && typeof node.value !== 'string') return false
  return !Array.isArray(node.children) || node.children.every(isWhole)
}
