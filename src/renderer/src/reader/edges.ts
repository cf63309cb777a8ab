import { moveHighlight, type TextRange } from '../state/actions/highlight-actions.ts'
import { openArticleContent } from '../state/stores/open-articles.ts'
import { placedHighlight, type PlacedHighlight } from '../state/text-view/placed-highlights.ts'
import { putCaret, selectedPassage, useSelection } from '../state/text-view/selection-store.ts'

/** The highlight covers what is selected from now on, and the caret stands on it. */
export async function confirmEdges(): Promise<void> {
  const { moving } = useSelection.getState()
  const selected = selectedPassage()
  useSelection.setState({ moving: null })
  if (!moving || selected?.articleId !== moving.articleId) return
  await setEdges(moving.articleId, moving.highlightId, selected)
  putCaret(moving.articleId, selected.start)
}

/** The selection is no longer what a highlight is to cover; the caret goes back to the highlight. */
export function cancelEdges(): void {
  const { moving } = useSelection.getState()
  useSelection.setState({ moving: null })
  const placed = moving && placedIn(moving.articleId, moving.highlightId)
  if (placed) putCaret(moving.articleId, placed.start)
}

/** Has a highlight of an open article cover a range; one that it covers already is no change. */
export async function setEdges(
  articleId: string,
  highlightId: string,
  { start, end }: TextRange,
): Promise<void> {
  const placed = placedIn(articleId, highlightId)
  if (!placed || (placed.start === start && placed.end === end)) return
  await moveHighlight(articleId, placed.highlight, { start, end })
}

function placedIn(articleId: string, highlightId: string): PlacedHighlight | null {
  const content = openArticleContent(articleId)
  return content && placedHighlight(content, highlightId)
}
