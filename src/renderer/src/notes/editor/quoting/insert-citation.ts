import { $isCodeNode } from '@lexical/code-core'
import { $findMatchingParent } from '@lexical/utils'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import type { Citation } from '../../../../../core/model/note.ts'
import { bringIntoView } from '../bring-into-view.ts'
import { $createCited } from '../nodes/cited.ts'
import { CitationNode } from '../nodes/citation-node.ts'

/** Of an update that puts quotations into a note, or changes one: by this the history knows them. */
export const QUOTATION_TAG = 'collate-quotation'

/**
 * Puts citations below the block that was last written in, or at the end, and the caret after them,
 * in one step. The focus stays where it is: one quotes from an article, and reads on.
 */
export function insertCitations(editor: LexicalEditor, citations: readonly Citation[]): void {
  insert(editor, () => citations.map($insertCitation).at(-1))
}

/** The same for bare references, which go where the caret was last, after the words they are for. */
export function insertReferences(editor: LexicalEditor, citations: readonly Citation[]): void {
  insert(editor, () => citations.map($insertReference).at(-1))
}

function insert(editor: LexicalEditor, $insert: () => LexicalNode | undefined): void {
  const hasFocus = editor.getRootElement()?.contains(document.activeElement) === true
  let key: string | undefined
  editor.update(() => (key = $insert()?.getKey()), {
    discrete: true,
    tag: [QUOTATION_TAG, HISTORY_PUSH_TAG, ...(hasFocus ? [] : [SKIP_DOM_SELECTION_TAG])],
  })
  if (key !== undefined) bringIntoView(editor.getElementByKey(key), 'nearest')
}

function $insertCitation(citation: Citation): CitationNode {
  const node = new CitationNode(citation)
  const block = $lastWritten()
  if (block === null) $getRoot().append(node)
  else if ($isParagraphNode(block) && block.isEmpty()) block.replace(node)
  else block.insertAfter(node)
  if (!$isElementNode(node.getNextSibling())) node.insertAfter($createParagraphNode())
  node.selectNext(0, 0)
  return node
}

function $insertReference(citation: Citation): LexicalNode {
  const node = $createCited(citation, 'bare')
  $caretAmongWords()
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return node
  selection.insertNodes($isAfterWord() ? [$createTextNode(' '), node] : [node])
  return node
}

/** Puts the caret where the reference goes: at the end of what was selected, in a block that holds words. */
function $caretAmongWords(): void {
  const selection = $getSelection()
  const focus = $isRangeSelection(selection) ? selection : null
  const anchor = focus && (focus.isBackward() ? focus.anchor : focus.focus)
  const node = anchor?.getNode()
  const isAmongWords =
    node !== undefined && node !== $getRoot() && !$findMatchingParent(node, $isCodeNode)
  if (focus && anchor && isAmongWords) {
    focus.focus.set(anchor.key, anchor.offset, anchor.type)
    focus.anchor.set(anchor.key, anchor.offset, anchor.type)
    return
  }
  const block = $lastWritten()
  if ($isElementNode(block) && !$isCodeNode(block)) {
    block.selectEnd()
    return
  }
  const paragraph = $createParagraphNode()
  if (block === null) $getRoot().append(paragraph)
  else block.insertAfter(paragraph)
  paragraph.selectStart()
}

/** Whether the caret stands right after something that a reference is set apart from. */
function $isAfterWord(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const { offset, type } = selection.anchor
  const node = selection.anchor.getNode()
  if (type === 'text') return /[^\s([]$/u.test(node.getTextContent().slice(0, offset))
  const before = $isElementNode(node) ? node.getChildAtIndex(offset - 1) : null
  return before !== null && /\S$/u.test(before.getTextContent())
}

function $lastWritten(): LexicalNode | null {
  const selection = $getSelection()
  const anchor = $isRangeSelection(selection) ? selection.focus : null
  const node = anchor === null ? selection?.getNodes().at(-1) : anchor.getNode()
  // Between two blocks the selection is in the root itself, by the number of the block after it.
  if (anchor !== null && node === $getRoot()) return $getRoot().getChildAtIndex(anchor.offset - 1)
  return node?.getTopLevelElement() ?? $getRoot().getLastChild()
}
