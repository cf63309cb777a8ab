import {
  $createParagraphNode,
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
import type { Citation } from '../../../../core/model/note.ts'
import { CitationNode } from './nodes/citation-node.ts'

/** Of an update that puts quotations into a note: by this the history knows them. */
export const QUOTATION_TAG = 'collate-quotation'

/**
 * Puts citations below the block that was last written in, or at the end, and the caret after them,
 * in one step. The focus stays where it is: one quotes from an article, and reads on.
 */
export function insertCitations(editor: LexicalEditor, citations: readonly Citation[]): void {
  const hasFocus = editor.getRootElement()?.contains(document.activeElement) === true
  let key: string | undefined
  editor.update(
    () => {
      for (const citation of citations) key = $insertCitation(citation).getKey()
    },
    {
      discrete: true,
      tag: [QUOTATION_TAG, HISTORY_PUSH_TAG, ...(hasFocus ? [] : [SKIP_DOM_SELECTION_TAG])],
    },
  )
  if (key !== undefined) editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' })
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

function $lastWritten(): LexicalNode | null {
  const selection = $getSelection()
  const anchor = $isRangeSelection(selection) ? selection.focus : null
  const node = anchor === null ? selection?.getNodes().at(-1) : anchor.getNode()
  // Between two blocks the selection is in the root itself, by the number of the block after it.
  if (anchor !== null && node === $getRoot()) return $getRoot().getChildAtIndex(anchor.offset - 1)
  return node?.getTopLevelElement() ?? $getRoot().getLastChild()
}
