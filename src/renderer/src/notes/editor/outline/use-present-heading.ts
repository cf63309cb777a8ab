import { $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical'
import { useEffect, useLayoutEffect, useState } from 'react'
import { onLayoutChange } from '../../../ui/on-layout-change.ts'
import { $blockOf } from '../moving/blocks.ts'
import type { Heading } from './use-headings.ts'

// A heading that was brought to the top of the view stands a little below its edge, in CSS pixels.
const BELOW_EDGE = 12

/**
 * The key of the heading under which one is: where the caret is, as long as that is in view, else what is read
 * at the top of the view. Null before the first. A key that is typed on in a block measures nothing.
 */
export function usePresentHeading(
  editor: LexicalEditor,
  headings: readonly Heading[],
): NodeKey | null {
  const [present, setPresent] = useState<NodeKey | null>(null)
  const caret = useCaretBlock(editor)
  useLayoutEffect(() => {
    const scroller = editor.getRootElement()?.closest('[data-scroller]')
    if (!scroller) return
    const measure = () => presentIn(editor, headings, caret, scroller.getBoundingClientRect())
    setPresent(measure())
    return onLayoutChange(measure, setPresent, [scroller])
  }, [editor, headings, caret])
  return present
}

function presentIn(
  editor: LexicalEditor,
  headings: readonly Heading[],
  caret: NodeKey | null,
  view: DOMRect,
): NodeKey | null {
  const rectOf = (key: NodeKey) => editor.getElementByKey(key)?.getBoundingClientRect()
  const at = caret === null ? undefined : rectOf(caret)
  const isInView = at !== undefined && at.bottom > view.top && at.top < view.bottom
  const y = isInView ? at.top : view.top + BELOW_EDGE
  let from = 0
  let to = headings.length
  while (from < to) {
    const middle = (from + to) >> 1
    const { top = Infinity } = rectOf(headings[middle]!.key) ?? {}
    if (top > y) to = middle
    else from = middle + 1
  }
  return headings[from - 1]?.key ?? null
}

/** The key of the block with the caret, or with the end of the selection; null without one. */
function useCaretBlock(editor: LexicalEditor): NodeKey | null {
  const [key, setKey] = useState(() => editor.getEditorState().read($caretBlock))
  useEffect(
    () => editor.registerUpdateListener(({ editorState }) => setKey(editorState.read($caretBlock))),
    [editor],
  )
  return key
}

function $caretBlock(): NodeKey | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes()[0]
  return (node && $blockOf(node)?.getKey()) ?? null
}
