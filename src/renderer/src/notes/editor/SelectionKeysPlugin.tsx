import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalNode,
  mergeRegister,
} from 'lexical'
import { useEffect } from 'react'
import { $selectNode } from './selected-node.ts'

/** Keys beside blocks that hold no words: citations, lines, chips. Arrows and Delete are Lexical's. */
export function SelectionKeysPlugin(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(KEY_DOWN_COMMAND, $makeRoom, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(KEY_DOWN_COMMAND, $goToEnd, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(
          KEY_BACKSPACE_COMMAND,
          (event) => $selectBefore() && prevent(event),
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          KEY_DELETE_COMMAND,
          (event) => $selectAfter() && prevent(event),
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  )
  return null
}

function prevent(event: KeyboardEvent): true {
  event.preventDefault()
  return true
}

/** What is typed while such a block is selected goes below it. */
function $makeRoom(event: KeyboardEvent): boolean {
  const selection = $getSelection()
  const isTyping = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
  if (!isTyping || !$isNodeSelection(selection)) return false
  const node = selection.getNodes().at(-1)
  if (node?.isInline()) {
    node.selectNext()
  } else if (node !== undefined) {
    const paragraph = $createParagraphNode()
    node.insertAfter(paragraph)
    paragraph.selectStart()
  }
  // The character itself comes as input, at the new place.
  return false
}

/** To the beginning or the end of the note: the browser moves a caret, and there is none. */
function $goToEnd(event: KeyboardEvent): boolean {
  const isEnd = event.key === 'Home' || event.key === 'End'
  const isOfAll = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
  if (!isEnd || !isOfAll || !$isNodeSelection($getSelection())) return false
  if (event.key === 'Home') $getRoot().selectStart()
  else $getRoot().selectEnd()
  return prevent(event)
}

/** Backspace at a paragraph's start selects the block before; only the next one deletes it. */
function $selectBefore(): boolean {
  const block = $caretBlock()
  const before = block?.getPreviousSibling()
  if (!$isParagraphNode(block) || !isBlockWithoutWords(before)) return false
  if (!$isCaretAt(block.getFirstDescendant() ?? block, 'start')) return false
  if (block.isEmpty()) block.remove()
  $selectNode(before)
  return true
}

/** The same of Delete, for the block after. */
function $selectAfter(): boolean {
  const block = $caretBlock()
  const after = block?.getNextSibling()
  if (!$isElementNode(block) || !isBlockWithoutWords(after)) return false
  if (!$isCaretAt(block.getLastDescendant() ?? block, 'end')) return false
  $selectNode(after)
  return true
}

function $caretBlock(): LexicalNode | null {
  const selection = $getSelection()
  const isCaret = $isRangeSelection(selection) && selection.isCollapsed()
  return isCaret ? selection.anchor.getNode().getTopLevelElement() : null
}

function isBlockWithoutWords(node: LexicalNode | null | undefined): node is LexicalNode {
  return $isDecoratorNode(node) && !node.isInline()
}

function $isCaretAt(edge: LexicalNode, side: 'start' | 'end'): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const { key, offset } = selection.anchor
  if (key !== edge.getKey()) return false
  if (side === 'start') return offset === 0
  return offset === ($isElementNode(edge) ? edge.getChildrenSize() : edge.getTextContentSize())
}
