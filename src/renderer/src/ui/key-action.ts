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
  const key = plainKey(event)
  const action = key === null ? undefined : actions.find((one) => one.key === key)
  if (!action) return
  event.preventDefault()
  if (!action.disabled) action.run()
  else if (action.title !== undefined) say(action.title)
}
