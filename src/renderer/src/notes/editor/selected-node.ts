import {
  $createNodeSelection,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  type LexicalNode,
} from 'lexical'

/** The node that is selected as a whole, alone; null when none is. */
export function $selectedNode(): LexicalNode | null {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return null
  const [node, ...others] = selection.getNodes()
  return node !== undefined && others.length === 0 ? node : null
}

/** Selects a node as a whole; the focus stays where it is. */
export function $selectNode(node: LexicalNode): void {
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
}
