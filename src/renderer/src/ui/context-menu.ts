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
  /** A line stands before it, unless it is the first. */
  beginsGroup?: boolean
  /** Whether it holds now, where those beside it that have this exclude each other. */
  isChosen?: boolean
  /** What is said of it after its name, as how many there are. */
  detail?: string
}

/** An entry that opens a menu of its own. */
interface MenuBranch extends Pick<MenuAction, 'id' | 'label' | 'beginsGroup'> {
  actions: readonly MenuAction[]
}

/** What stands in the menu of a button. */
export type MenuEntry = MenuAction | MenuBranch

interface OpenMenu {
  label: string
  actions: readonly MenuAction[]
  /** Where its corner stands, in CSS pixels of the window. */
  x: number
  y: number
  byKey: boolean
  /** What has the focus while the menu is not open. */
  from: Element | null
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
  const byKey = isByKey(event)
  const place = byKey ? { x: of.left, y: of.bottom } : { x: event.clientX, y: event.clientY }
  showContextMenu({ ...place, byKey }, label, actions)
}

/** Opens a menu at a place that is known already. */
export function showContextMenu(
  place: Pick<OpenMenu, 'x' | 'y' | 'byKey'>,
  label: string,
  actions: readonly MenuAction[],
): void {
  if (actions.length === 0) return
  const from = document.activeElement
  useContextMenu.setState({ open: { label, actions, from, ...place } })
}

export function closeContextMenu(): void {
  useContextMenu.setState({ open: null })
}
