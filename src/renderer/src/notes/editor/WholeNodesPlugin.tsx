import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { useEffect } from 'react'
import { BlockNode } from './nodes/block-node.ts'
import { $selectNode } from './selected-node.ts'
import { InlineCitationNode } from './nodes/inline-citation-node.ts'
import { $isNoteLinkNode } from './nodes/note-link-node.tsx'
import { OpaqueInlineNode } from './nodes/opaque-nodes.ts'

/** Nodes that are one thing: a click selects them whole, and it is seen which are selected. */
export function WholeNodesPlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        registerMarks(editor),
        editor.registerCommand(
          CLICK_COMMAND,
          ({ target }) => {
            const node = $wholeNodeAt(target)
            if (node) $selectWhole(editor, node)
            return node !== null
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  )
  return null
}

/** The node at an element that is one thing, or null. */
export function $wholeNodeAt(target: EventTarget | null): LexicalNode | null {
  const node = target instanceof Node ? $getNearestNodeFromDOMNode(target) : null
  return isWhole(node) ? node : null
}

export function $selectWhole(editor: LexicalEditor, node: LexicalNode): void {
  // The keys that delete it or move on reach the editor only when it has the focus.
  editor.getRootElement()?.focus({ preventScroll: true })
  $selectNode(node)
}

function isWhole(node: LexicalNode | null): node is LexicalNode {
  return (
    node instanceof BlockNode ||
    node instanceof InlineCitationNode ||
    node instanceof OpaqueInlineNode
  )
}

function registerMarks(editor: LexicalEditor): () => void {
  let marked = new Set<HTMLElement>()
  return editor.registerUpdateListener(({ editorState }) => {
    const keys = editorState.read($selectedWhole)
    const elements = new Set(keys.flatMap((key) => editor.getElementByKey(key) ?? []))
    for (const element of marked) if (!elements.has(element)) delete element.dataset['selected']
    for (const element of elements) element.dataset['selected'] = 'true'
    marked = elements
  })
}

function $selectedWhole(): NodeKey[] {
  const selection = $getSelection()
  // A caret selects nothing, also where it stands beside such a node.
  if (selection === null || ($isRangeSelection(selection) && selection.isCollapsed())) return []
  return selection
    .getNodes()
    .filter((node) => isWhole(node) || $isNoteLinkNode(node))
    .map((node) => node.getKey())
}
