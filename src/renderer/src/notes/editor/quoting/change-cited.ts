import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $isElementNode,
  $isParagraphNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type { Citation } from '../../../../../core/model/note.ts'
import { $selectedCitation } from '../CitationMenuPlugin.tsx'
import { $createCited, $isCited, type CitedAs, citedAs, type CitedNode } from '../nodes/cited.ts'
import { $selectNode } from '../selected-node.ts'
import { QUOTATION_TAG } from './insert-citation.ts'

/** Changes a citation that is in the note, as one step; it is selected then. Nothing when it is gone. */
export function changeCited(
  editor: LexicalEditor,
  key: string,
  change: (citation: Citation) => Citation,
): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key)
      if (!$isCited(node)) return
      const changed = $createCited(change(node.getCitation()), citedAs(node))
      $selectNode($replace(node, changed))
    },
    { discrete: true, tag: STEP },
  )
}

/** Shows the selected citation as a block, in the sentence, or as a bare reference; it stays selected. */
export function showCitedAs(editor: LexicalEditor, as: CitedAs): void {
  editor.update(
    () => {
      const node = $selectedCitation()
      if (node === null || citedAs(node) === as) return
      const shown = $createCited(node.getCitation(), as)
      $selectNode($moved(node, shown))
    },
    { discrete: true, tag: STEP },
  )
}

const STEP = [QUOTATION_TAG, HISTORY_PUSH_TAG]

function $moved(node: CitedNode, shown: CitedNode): LexicalNode {
  if (node.isInline() === shown.isInline()) return $replace(node, shown)
  return shown.isInline() ? $putInSentence(node, shown) : $putBelow(node, shown)
}

function $replace(node: LexicalNode, by: LexicalNode): LexicalNode {
  node.replace(by)
  return by
}

/** At the end of the paragraph above, which it goes with; in one of its own where there is none. */
function $putInSentence(block: LexicalNode, inline: LexicalNode): LexicalNode {
  const above = block.getPreviousSibling()
  if ($isParagraphNode(above) && !above.isEmpty()) {
    const isApart = /\s$/u.test(above.getTextContent())
    above.append(...(isApart ? [] : [$createTextNode(' ')]), inline)
    block.remove()
    return inline
  }
  block.replace($createParagraphNode().append(inline))
  return inline
}

/** Below the paragraph or the list that it stands in; in the place of a paragraph that has nothing else. */
function $putBelow(inline: LexicalNode, block: LexicalNode): LexicalNode {
  const around = inline.getTopLevelElement()
  const isAlone =
    $isParagraphNode(around) &&
    around.getChildren().every((child) => child === inline || child.getTextContent().trim() === '')
  if (isAlone) return $replace(around, block)
  around?.insertAfter(block)
  inline.remove()
  if (!$isElementNode(block.getNextSibling())) block.insertAfter($createParagraphNode())
  return block
}
