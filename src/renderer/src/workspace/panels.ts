import { useWorkspace } from '../state/stores/workspace-store.ts'
import { isTableShown } from '../state/stores/library-table.ts'
import { useOverlay } from './overlay-store.ts'

/**
 * Below these widths the library, then the note, are no columns but drawers over the articles: two
 * columns of text need 640 px, the library 200 and the note 320 beside them (Workspace.module.css
 * has the same numbers).
 */
export const DRAWER_AT = { library: '(max-width: 1360px)', note: '(max-width: 1100px)' }

type Panel = keyof typeof DRAWER_AT

function isDrawer(panel: Panel): boolean {
  return matchMedia(DRAWER_AT[panel]).matches
}

/** Shows the library, as a column or as a drawer where there is no room for one, or hides it, also as a table. */
export function libraryToggled(): void {
  if (isTableShown()) useWorkspace.setState({ isTable: false, libraryShown: false })
  else if (isDrawer('library')) toggleDrawer('library')
  else useWorkspace.setState(({ libraryShown }) => ({ libraryShown: !libraryShown }))
}

/** Whether a panel is seen, as a column or as an open drawer. */
export function isShown(panel: Panel): boolean {
  const { libraryShown, noteShown } = useWorkspace.getState()
  if (panel === 'library' && isTableShown()) return true
  if (isDrawer(panel)) return useOverlay.getState().drawer === panel
  return panel === 'library' ? libraryShown : noteShown
}

/** Hides the note, column or drawer; what is open in it stays so. */
export function hideNote(): void {
  if (isDrawer('note')) useOverlay.setState({ drawer: null })
  else useWorkspace.setState({ noteShown: false })
}

/** Shows the library, as a column or as a drawer where there is no room for one. */
export function showLibrary(): void {
  if (isTableShown()) return
  if (isDrawer('library')) useOverlay.setState({ drawer: 'library' })
  else useWorkspace.setState({ libraryShown: true })
}

/** Shows the note, as a column or as a drawer where there is no room for one. */
export function showNote(): void {
  if (isDrawer('note')) useOverlay.setState({ drawer: 'note' })
  else useWorkspace.setState({ noteShown: true })
}

function toggleDrawer(panel: Panel): void {
  useOverlay.setState(({ drawer }) => ({ drawer: drawer === panel ? null : panel }))
}
