// Who types on looks up within this; a pause is the end of what was meant for the field.
const PAUSE_MS = 1500

// Enter in a title leads into the text, which has the focus a frame or two later.
const FRAMES_TO_GO_ON = 10

/**
 * Keeps what is typed while a field is on its way: letters pressed before it is there would act on
 * the rest of the window, or be lost. Enter is kept with them.
 *
 * @returns `put` types it where the caret is by then, and resolves when it is there; `drop` is for a
 *   field that does not come: what is typed on in ignorance of that does nothing, until there is a
 *   pause, another key, or a press; `end` ends it, unless it is dropping
 */
export function keepTyping(): { put: () => Promise<void>; drop: () => void; end: () => void } {
  let typed = ''
  let pause: ReturnType<typeof setTimeout> | null = null
  const keep = (event: KeyboardEvent) => {
    // What `put` presses is for the field.
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key.length === 1) typed += event.key
    else if (event.key === 'Enter') typed += '\n'
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
  const put = async () => {
    // More may come meanwhile, and has its turn.
    while (typed !== '') {
      const [line = ''] = typed.split('\n', 1)
      typed = typed.slice(line.length)
      // As if it were typed: fields and the note's editor hear of it, and it can be undone.
      if (line !== '') document.execCommand('insertText', false, line)
      if (!typed.startsWith('\n')) continue
      typed = typed.slice(1)
      await pressEnter()
    }
    stop()
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

/** In a field that has no use of its own for it, it is a new line. */
async function pressEnter(): Promise<void> {
  const field = document.activeElement
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
  const isUsed = field?.dispatchEvent(enter) === false
  if (!isUsed) return void document.execCommand('insertText', false, '\n')
  for (let frame = 0; frame < FRAMES_TO_GO_ON && document.activeElement === field; frame += 1) {
    await new Promise(requestAnimationFrame)
  }
}
