import type { Nodes, Parents } from 'mdast'
import type { Citation, NoteTree } from '../model/note.ts'

/** Calls `visit` for a node and everything below it, in the order of reading. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  for (const child of childrenOf(node)) walk(child, visit)
}

/** A node's children; empty for leaves. */
export function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? (node as Parents).children : []
}

/** Every citation of a note, in the order of reading; a passage quoted twice comes twice. */
export function citationsIn(tree: NoteTree): Citation[] {
  const found: Citation[] = []
  walk(tree, (node) => {
    if (node.type === 'citation') found.push(node)
  })
  return found
}
