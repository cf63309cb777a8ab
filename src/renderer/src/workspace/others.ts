import type { ReportQuery } from '../state/stores/find-reports.ts'
import { endSearch, searchFor, useReports } from '../state/stores/reports-store.ts'
import { chooseTab, type SideTab, useSidePanel } from '../state/stores/side-panel-store.ts'
import { goToText } from './focus.ts'
import { useOverlay } from './overlay-store.ts'
import { showNote } from './panels.ts'

/** Where the focus was, and which tab was shown, before the others were. */
let opener: Element | null = null
let tabBefore: SideTab = 'note'

/** Shows who else reports an article or says a passage, and goes there. */
export function showOthers(asked: ReportQuery): void {
  const { tab } = useSidePanel.getState()
  if (tab !== 'others') tabBefore = tab
  if (!document.activeElement?.closest('[data-others]')) opener = document.activeElement
  // The bar over the passage would stay over the text; the caret stays where the passage begins.
  const selection = window.getSelection()
  // Without a range, as after a start, there is nothing to collapse: the page would throw.
  if (selection && selection.rangeCount > 0) selection.collapseToStart()
  searchFor(asked)
  showNote()
  chooseTab('others')
  // When it is drawn.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-others]')?.focus())
}

/** Lets them go; what was shown before is shown again, and has the focus. */
export function closeOthers(): void {
  const asked = useReports.getState().search?.asked
  endSearch()
  chooseTab(tabBefore)
  useOverlay.setState({ drawer: null })
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body)
    opener.focus()
  else goToText(asked?.articleId ?? null)
}
