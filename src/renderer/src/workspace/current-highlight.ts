import { openArticleContent } from '../state/open-articles.ts'
import { highlightsAt, placedHighlight, type PlacedHighlight } from '../state/placed-highlights.ts'
import { useSelection } from '../state/selection-store.ts'

/** The highlight that commands act on: of the open card, else the one at the reading caret. */
export function currentHighlight(): (PlacedHighlight & { articleId: string }) | null {
  const { card, selection } = useSelection.getState()
  const articleId = card?.articleId ?? selection?.articleId
  const content = articleId ? openArticleContent(articleId) : null
  if (!content) return null
  const placed = card
    ? placedHighlight(content, card.highlightId)
    : highlightsAt(content, selection?.start ?? -1)[0]
  return placed ? { ...placed, articleId: content.id } : null
}
