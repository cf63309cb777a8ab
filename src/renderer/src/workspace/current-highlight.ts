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
  // The highlight of a card may have gone since, as by Undo: no card is seen then.
  const ofCard = card && inArticle(card, (content) => placedHighlight(content, card.highlightId))
  const atCaret = () =>
    selection && inArticle(selection, (content) => highlightAtCaret(content, selection.start))
  return ofCard ?? atCaret()
}

/** A highlight of an article that is open; null where there is none. */
function inArticle(
  { articleId }: { articleId: string },
  find: (content: OpenArticle) => PlacedHighlight | null | undefined,
): (PlacedHighlight & { articleId: string }) | null {
  const content = openArticleContent(articleId)
  const placed = content ? find(content) : undefined
  return placed ? { ...placed, articleId } : null
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
