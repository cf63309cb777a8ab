import type { Nodes } from 'mdast'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { walk } from '../../../../../core/note/walk.ts'

/**
 * How much is pasted at once: sixty thousand words, a long note as a whole. In UTF-16 units.
 */
export const MOST_CHARACTERS = 400_000

// The browser lays a paragraph out anew at each key. With a word of a million letters that took more than
// a second, and with a paragraph of five thousand lines too.
const MOST_IN_A_PARAGRAPH = 100_000
// Paragraphs, items and lines.
const MOST_LINES = 3000

/** Whether a note's tree is more than the editor can be given at once. */
export function isTooMuch(tree: NoteTree): boolean {
  let characters = 0
  let lines = 0
  let longest = 0
  let here = 0
  walk(tree, (node) => {
    if (OF_THEIR_OWN.has(node.type)) here = 0
    lines += linesOf(node)
    here += lengthOf(node)
    longest = Math.max(longest, here)
    characters += lengthOf(node)
  })
  return characters > MOST_CHARACTERS || longest > MOST_IN_A_PARAGRAPH || lines > MOST_LINES
}

const OF_THEIR_OWN = new Set(['paragraph', 'heading', 'code', 'tableCell', 'citation'])

function linesOf(node: Nodes): number {
  if (node.type === 'code') return node.value.split('\n', MOST_LINES + 1).length
  return node.type === 'break' || OF_THEIR_OWN.has(node.type) ? 1 : 0
}

function lengthOf(node: Nodes): number {
  if (node.type === 'citation') return node.quote.length
  return 'value' in node && typeof node.value === 'string' ? node.value.length : 0
}
