/** What keys say of an input method. */
type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'key'>

// What an input method was given, whatever key it was (UI Events, "Legacy key attributes").
const OF_INPUT_METHOD = 229

/**
 * Keeps the keys of a composition from everything in the window. Enter takes a word there and Escape
 * gives it up, and arrows go through what an input method offers: none of them saves or closes the field,
 * chooses from a list, or is a command. To be called before anything else listens to keys.
 */
export function keepComposedKeys(): void {
  const keep = (event: KeyboardEvent) => {
    if (isOfComposition(event)) event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', keep, { capture: true })
}

/** Whether a key is for the input method alone; the letter that begins a composition is for the field too. */
export function isOfComposition({ isComposing, keyCode, key }: Key): boolean {
  return isComposing || (keyCode === OF_INPUT_METHOD && ACTING.has(key))
}

const ACTING = new Set(['Enter', 'Escape', 'Tab'])
