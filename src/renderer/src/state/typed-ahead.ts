// Who types on looks up within this; a pause is the end of what was meant for the field.
const PAUSE_MS = 1500

/**
 * Keeps what is typed while a field is on its way: letters pressed before it is there would act on
 * the rest of the window, or be lost.
 *
 * @returns `put` types it where the caret is by then; `drop` is for a field that does not come: what is
 *   typed on in ignorance of that does nothing, until there is a pause, another key, or a press; `end`
 *   ends it, unless it is dropping
 */
export function keepTyping(): { put: () => void; drop: () => void; end: () => void } {
  let typed = ''
  let pause: ReturnType<typeof setTimeout> | null = null
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key.length === 1) typed += event.key
    else if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else return pause === null ? undefined : stop()
    event.preventDefault()
    event.stopImmediatePropagation()
    if (pause !== null) drop()
  }
  window.addEventListener('keydown', keep, { capture: true })
  const stop = () => {
    clearTimeout(pause ?? undefined)
    window.removeEventListener('keydown', keep, { capture: true })
    window.removeEventListener('pointerdown', stop, { capture: true })
  }
  const put = () => {
    stop()
    // As if it were typed: fields and the note's editor hear of it, and it can be undone.
    if (typed !== '') document.execCommand('insertText', false, typed)
  }
  const drop = () => {
    clearTimeout(pause ?? undefined)
    pause = setTimeout(stop, PAUSE_MS)
    window.addEventListener('pointerdown', stop, { capture: true })
  }
  const end = () => {
    if (pause === null) stop()
  }
  return { put, drop, end }
}
