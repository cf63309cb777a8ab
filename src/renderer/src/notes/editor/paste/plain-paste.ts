let isPlain = false

/**
 * Hears a key: Ctrl+Shift+V asks for the words alone, and the paste that follows does not tell. Any other key
 * takes that back: a Shift that was pressed before something is pasted by the menu asks for nothing.
 */
export function hearPasteKey(event: KeyboardEvent): void {
  const isPaste = event.code === 'KeyV' || event.key.toLowerCase() === 'v'
  isPlain = isPaste && event.shiftKey && (event.ctrlKey || event.metaKey)
}

/** Says how what is pasted next comes, where a menu that is not the system's pastes. */
export function pasteNext(how: 'plain' | 'rich'): void {
  isPlain = how === 'plain'
}

/** Whether what is pasted now comes without its looks; the next paste is asked for anew. */
export function takePlainPaste(): boolean {
  const wasPlain = isPlain
  isPlain = false
  return wasPlain
}
