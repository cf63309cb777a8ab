import { create } from 'zustand'

export type Overlay =
  | 'palette'
  | 'settings'
  | 'keys'
  | 'trash'
  | 'history'
  | 'health'
  | 'takeOver'
  | 'about'
  | 'readAs'
  | 'map'

interface OverlayStore {
  /** The dialog that is open over the workspace. */
  open: Overlay | null
  /** In a narrow window the library and the note are drawers; one of them may be open. */
  drawer: 'library' | 'note' | null
}

export const useOverlay = create<OverlayStore>(() => ({ open: null, drawer: null }))

export function openOverlay(open: Overlay): void {
  useOverlay.setState({ open })
}

export function closeOverlay(): void {
  useOverlay.setState({ open: null })
}
