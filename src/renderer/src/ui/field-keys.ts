import type { KeyboardEvent } from 'react'

/**
 * Keeps the keys that write, move or leave in a field from the list or window around it, where they
 * would do something else. Those that mean the same wherever one is, as Ctrl+N and F6, go on.
 */
export function keepFieldKeys(event: KeyboardEvent): void {
  if (!isForWindow(event)) event.stopPropagation()
}

function isForWindow({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return /^F\d+$/.test(key) || ((ctrlKey || metaKey) && key.length === 1)
}
