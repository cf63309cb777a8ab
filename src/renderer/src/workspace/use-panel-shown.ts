import { useSyncExternalStore } from 'react'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { useTableShown } from '../state/stores/library-table.ts'
import { useOverlay } from './overlay-store.ts'
import { DRAWER_AT } from './panels.ts'

/** Whether the library or the note is seen, as a column or as an open drawer. */
export function usePanelShown(panel: 'library' | 'note'): boolean {
  const column = useWorkspace((state) =>
    panel === 'library' ? state.libraryShown : state.noteShown,
  )
  const isTable = useTableShown() && panel === 'library'
  const drawer = useOverlay((state) => state.drawer === panel)
  const isDrawer = useSyncExternalStore(
    (changed) => {
      const query = matchMedia(DRAWER_AT[panel])
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(DRAWER_AT[panel]).matches,
  )
  return isTable || (isDrawer ? drawer : column)
}
