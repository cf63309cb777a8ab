import { create } from 'zustand'

export interface MenuAction {
  id: string
  label: string
  run: () => void
  /** The key that does the same, as the registry writes it. */
  key?: string | undefined
  disabled?: boolean
  /** A tip: why it is disabled. */
  title?: string | undefined
}

interface OpenMenu {
  label: string
  actions: readonly MenuAction[]
  /** Where its corner stands, in CSS pixels of the window. */
  x: number
  y: number
  byKey: boolean
}

export const useContextMenu = create<{ open: OpenMenu | null }>(() => ({ open: null }))

/** The page's event, which is one for the pointer and for the key. */
export type MenuEvent = Pick<MouseEvent, 'clientX' | 'clientY' | 'button' | 'preventDefault'>

/** `MouseEvent.button` of the right one; an event that a key made has none. */
const RIGHT = 2

/** Whether a key asked for the menu. */
export function isByKey({ button }: MenuEvent): boolean {
  return button !== RIGHT
}

/**
 * Opens a menu where the pointer is, or, when a key asked for it, under the thing that it is of.
 *
 * @param of where that is in the window
 */
export function openContextMenu(
  event: MenuEvent,
  of: DOMRect,
  label: string,
  actions: readonly MenuAction[],
): void {
  event.preventDefault()
  if (actions.length === 0) return
  const byKey = isByKey(event)
  const place = byKey ? { x: of.left, y: of.bottom } : { x: event.clientX, y: event.clientY }
  useContextMenu.setState({ open: { label, actions, ...place, byKey } })
}

export function closeContextMenu(): void {
  useContextMenu.setState({ open: null })
}
