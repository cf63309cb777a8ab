import { $sliceSelectedTextNodeContent } from '@lexical/selection'
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { shownWords } from '../../../../core/note/omissions.ts'
import { inlineText, plainText } from '../../../../core/note/plain-text.ts'
import { targetOf, type TitleOf } from '../../../../core/note/links.ts'
import { CitationNode } from './nodes/citation-node.ts'
import { InlineCitationNode } from './nodes/inline-citation-node.ts'
import { $isNoteLinkNode } from './nodes/note-link-node.tsx'
import { OpaqueBlockNode, OpaqueInlineNode } from './nodes/opaque-nodes.ts'

/**
 * The words that are selected, as `plainText` has those of a whole note; '' for a caret. Called while the
 * editor is read.
 */
export function $selectedText(titleOf: TitleOf): string {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return ''
  return selection
    .getNodes()
    .map((node) => $wordsOf(node, selection, titleOf))
    .join('')
}

/** The words that are seen to be selected in a note; '' when the selection is elsewhere. */
export function selectedText(editor: LexicalEditor, titleOf: TitleOf): string {
  const selected = window.getSelection()
  // An editor keeps what was selected in it, for when it is gone into again.
  if (!selected || !editor.getRootElement()?.contains(selected.anchorNode)) return ''
  return editor.getEditorState().read(() => $selectedText(titleOf), { editor })
}

function $wordsOf(node: LexicalNode, selection: RangeSelection, titleOf: TitleOf): string {
  if ($isTextNode(node)) {
    return $sliceSelectedTextNodeContent(selection, node, 'clone').getTextContent()
  }
  if ($isElementNode(node)) return node.isInline() ? '' : '\n'
  if (node instanceof CitationNode) return `\n${shownWords(node.getCitation())}\n`
  if (node instanceof InlineCitationNode) return inlineText(node.getCitation())
  if ($isNoteLinkNode(node)) {
    const link = node.getLink()
    return link.label ?? titleOf(targetOf(link)) ?? ''
  }
  if (node instanceof OpaqueInlineNode) return inlineText(node.getContent(), titleOf)
  if (!(node instanceof OpaqueBlockNode)) return '\n'
  return `\n${plainText({ type: 'root', children: [node.getContent()] }, titleOf)}\n`
}
