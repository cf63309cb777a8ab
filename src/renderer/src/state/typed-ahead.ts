/**
 * Keeps what is typed while a field is on its way: letters pressed before it is there would act on
 * the rest of the window, or be lost.
 *
 * @returns ends it, and puts what was typed where the caret is by then
 */
export function keepTyping(): () => void {
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
  return () => {
    window.removeEventListener('keydown', keep, { capture: true })
    // As if it were typed: fields and the note's editor hear of it, and it can be undone.
    if (typed !== '') document.execCommand('insertText', false, typed)
  }
}
