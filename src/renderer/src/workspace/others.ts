import type { ReportQuery } from '../state/stores/find-reports.ts'
import { endSearch, searchFor, useReports } from '../state/stores/reports-store.ts'
import { focusOnceDrawn } from '../ui/focus-once-drawn.ts'
import { SideVisit } from './side-visit.ts'

const visit = new SideVisit('others', '[data-others]')

/** Shows who else reports an article or says a passage, and goes there. */
export async function showOthers(asked: ReportQuery): Promise<void> {
  visit.enter()
  // The bar over the passage would stay over the text; the caret stays where the passage begins.
  const selection = window.getSelection()
  // Without a range, as after a start, there is nothing to collapse: the page would throw.
  if (selection && selection.rangeCount > 0) selection.collapseToStart()
  searchFor(asked)
  await focusOnceDrawn(() => document.querySelector<HTMLElement>('[data-others]'))
}

/** Lets them go; what was shown before is shown again, and has the focus. */
export function closeOthers(): void {
  const asked = useReports.getState().search?.asked
  endSearch()
  visit.leave(asked?.articleId ?? null)
}
