import { keepingTyped } from '../state/actions/typed-ahead.ts'

/**
 * Puts another word in the place of the one at the caret, in the field that has the focus, as if it
 * were typed: one step of the field's undo. (Electron's own `replaceMisspelling` does nothing for a
 * moment after the focus has come back to a field.)
 */
export function replaceAtCaret(word: string, other: string): void {
  if (!select(word)) return
  // When the editor has heard of the selection, which a letter typed before would take the place of.
  const put = () => void document.execCommand('insertText', false, other)
  requestAnimationFrame(keepingTyped(put))
}

/** Selects the word at the caret; false when it does not stand there any more. */
function select(word: string): boolean {
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const start = startOf(word, field.value, field.selectionStart ?? 0)
    if (start !== null) field.setSelectionRange(start, start + word.length)
    return start !== null
  }
  const selection = window.getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null
  if (!selection || !range) return false
  // A word that is partly bold stands in more than one node: it was selected by the pointer.
  if (selection.toString() === word) return true
  const node = range.startContainer
  const start = startOf(word, node.textContent ?? '', range.startOffset)
  if (start !== null) selection.setBaseAndExtent(node, start, node, start + word.length)
  return start !== null
}

/** Where the word begins that reaches to or over a place in a text; null when it is another. */
function startOf(word: string, text: string, place: number): number | null {
  const start = text.indexOf(word, Math.max(0, place - word.length))
  return start >= 0 && start <= place ? start : null
}
