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

/** `MouseEvent.button` of the right one; an event that a key made has none. */
const RIGHT = 2

/**
 * Opens a menu at the pointer, or, when a key asked for it, at what has the focus: the page's event
 * is one for both.
 */
export function openContextMenu(
  event: Pick<MouseEvent, 'clientX' | 'clientY' | 'button' | 'preventDefault'> & {
    currentTarget: Element
  },
  label: string,
  actions: readonly MenuAction[],
): void {
  event.preventDefault()
  if (actions.length === 0) return
  const { left, bottom } = event.currentTarget.getBoundingClientRect()
  const byKey = event.button !== RIGHT
  const hasPlace = event.clientX !== 0 || event.clientY !== 0
  const place = hasPlace ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom }
  useContextMenu.setState({ open: { label, actions, ...place, byKey } })
}

export function closeContextMenu(): void {
  useContextMenu.setState({ open: null })
}
