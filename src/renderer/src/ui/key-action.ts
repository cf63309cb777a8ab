import type { KeyboardEvent } from 'react'
import type { MenuAction } from './context-menu.ts'
import { plainKey } from './plain-key.ts'

/**
 * Does what a key stands for among the actions of what has the focus.
 *
 * @param say says why it is off, where it is
 */
export function runKeyOf(
  actions: readonly MenuAction[],
  event: KeyboardEvent,
  say: (why: string) => void,
): void {
  const key = nameOf(event)
  const action = key === null ? undefined : actions.find((one) => one.key === key)
  if (!action) return
  event.preventDefault()
  if (!action.disabled) action.run()
  else if (action.title !== undefined) say(action.title)
}

/** The key as the registry writes it; null with a modifier, and of a letter also with Shift. */
function nameOf(event: KeyboardEvent): string | null {
  const key = plainKey(event)
  if (key === null || !/^\p{L}$/u.test(key)) return key
  return event.shiftKey ? null : key.toUpperCase()
}
