import {
  $getNodeByKey,
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { isSameTarget, targetOf } from '../../../../../core/note/links.ts'
import type { NotePlace } from '../../../state/stores/note-place.ts'
import { bringIntoView } from '../bring-into-view.ts'
import { $headings } from '../headings.ts'
import { findInNote } from '../finding/find-in-note.ts'
import { $isCited } from '../nodes/cited.ts'
import { $selectWhole } from '../WholeNodesPlugin.tsx'
import { $isNoteLinkNode } from '../nodes/note-link-node.tsx'

type PlaceOfNode = Exclude<NotePlace, { heading: number } | { sentence: string }>

/**
 * Selects a quotation or a link, or puts the caret into a heading or before words, and brings it into view;
 * false when it is not there any more.
 */
export function reveal(editor: LexicalEditor, place: NotePlace): boolean {
  if ('heading' in place) return revealHeading(editor, place.heading)
  if ('sentence' in place) return revealWords(editor, place)
  const key = editor.read(() => {
    const found = $leaves($getRoot()).filter((node) => $isAt(node, place))
    return found['nth' in place ? place.nth : 0]?.getKey()
  })
  if (key === undefined) return false
  const $select = () => {
    const node = $getNodeByKey(key)
    if (node) $selectWhole(editor, node)
  }
  editor.update($select, { discrete: true })
  bringIntoView(editor.getElementByKey(key), 'center')
  return true
}

function revealHeading(editor: LexicalEditor, nth: number): boolean {
  const key = editor.read(() => $headings()[nth]?.getKey())
  if (key === undefined) return false
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => void $headings()[nth]?.selectStart(), { discrete: true })
  bringIntoView(editor.getElementByKey(key), 'start')
  return true
}

function revealWords(
  editor: LexicalEditor,
  { sentence, word }: { sentence: string; word: string },
): boolean {
  const root = editor.getRootElement()
  if (!root) return false
  const find = (words: string) =>
    findInNote(root, { kind: 'typed', words, matchCase: true, wholeWords: false })[0]
  const found = find(sentence) ?? find(word)
  if (!found) return false
  const { startContainer } = found.range
  root.focus({ preventScroll: true })
  // Before words that are not the note's own, as those of a quotation, there is no place for a caret.
  if (!found.isKept) editor.update(() => $putCaretBefore(found.range), { discrete: true })
  bringIntoView(startContainer.parentElement, 'center')
  return true
}

function $putCaretBefore(range: Range): void {
  const caret = range.cloneRange()
  caret.collapse(true)
  const selection = $createRangeSelection()
  selection.applyDOMRange(caret)
  $setSelection(selection)
}

function $isAt(node: LexicalNode, place: PlaceOfNode): boolean {
  if ('passageId' in place) {
    return $isCited(node) && node.getCitation().passageId === place.passageId
  }
  return $isNoteLinkNode(node) && isSameTarget(targetOf(node.getLink()), place.target)
}

function $leaves(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? node.getChildren().flatMap($leaves) : [node]
}
