import { type OpenArticle, openArticleContent } from '../state/stores/open-articles.ts'
import {
  highlightsAt,
  placedHighlight,
  type PlacedHighlight,
} from '../state/text-view/placed-highlights.ts'
import { useSelection } from '../state/text-view/selection-store.ts'

/**
 * The highlight that commands act on: of the open card, else the one at the reading caret; null when
 * there is neither.
 */
export function currentHighlight(): (PlacedHighlight & { articleId: string }) | null {
  const { card, selection } = useSelection.getState()
  const articleId = card?.articleId ?? selection?.articleId
  const content = articleId ? openArticleContent(articleId) : null
  if (!content) return null
  const placed = card
    ? placedHighlight(content, card.highlightId)
    : highlightAtCaret(content, selection?.start ?? -1)
  return placed ? { ...placed, articleId: content.id } : null
}

/**
 * After a highlight was made the caret stands where it begins: of those that begin there the latest
 * is meant, of all others the shortest.
 */
function highlightAtCaret(content: OpenArticle, caret: number): PlacedHighlight | undefined {
  const here = highlightsAt(content, caret)
  const beginning = here.filter(({ start }) => start === caret)
  const byAge = (a: PlacedHighlight, b: PlacedHighlight) =>
    a.highlight.createdAt.localeCompare(b.highlight.createdAt)
  return beginning.toSorted(byAge).at(-1) ?? here[0]
}
