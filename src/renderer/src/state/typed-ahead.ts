/**
 * Keeps what is typed while a field is on its way: letters pressed before it is there would act on
 * the rest of the window, or be lost.
 *
 * @returns `put` types it where the caret is by then; `end` ends it, with what was not put dropped
 */
export function keepTyping(): { put: () => void; end: () => void } {
  let typed = ''
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key.length === 1) typed += event.key
    else if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', keep, { capture: true })
  const end = () => window.removeEventListener('keydown', keep, { capture: true })
  const put = () => {
    end()
    // As if it were typed: fields and the note's editor hear of it, and it can be undone.
    if (typed !== '') document.execCommand('insertText', false, typed)
  }
  return { put, end }
}
