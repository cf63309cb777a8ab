import {
  $createRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'

/** Replaces words where they are drawn, all of them as one step; the focus stays where it is. */
export function replaceFound(editor: LexicalEditor, ranges: readonly Range[], by: string): void {
  editor.update(
    () => {
      // From the last on: those before it stand where they stood.
      for (const range of ranges.toReversed()) {
        const selection = $createRangeSelection()
        selection.applyDOMRange(range)
        $setSelection(selection)
        if (by === '') selection.removeText()
        else selection.insertText(by)
      }
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  )
}

/** Puts the caret around words where they are drawn. */
export function selectFound(editor: LexicalEditor, range: Range): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(
    () => {
      const selection = $createRangeSelection()
      selection.applyDOMRange(range)
      $setSelection(selection)
    },
    { discrete: true },
  )
}
