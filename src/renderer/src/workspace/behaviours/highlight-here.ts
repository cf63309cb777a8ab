import type { Color, Highlight } from '../../../../core/model/passage.ts'
import { addHighlight, latestColor } from '../../state/actions/highlight-actions.ts'
import { putCaret, type TextSelection } from '../../state/text-view/selection-store.ts'
import { currentHighlight } from '../current-highlight.ts'
import { currentPassage } from '../current-passage.ts'

/** The caret stands on the highlight then, so that the next key acts on it. */
export async function highlightPassage(passage: TextSelection, color: Color): Promise<Highlight> {
  const { articleId, start, end } = passage
  const highlight = await addHighlight(articleId, { start, end }, color)
  putCaret(articleId, start)
  return highlight
}

/**
 * The highlight that something is to be said of: the passage becomes one, else it is the one at the
 * caret; null when there is neither.
 */
export async function highlightHere(): Promise<{ articleId: string; highlightId: string } | null> {
  const passage = currentPassage()
  if (passage) {
    const { id } = await highlightPassage(passage, latestColor())
    return { articleId: passage.articleId, highlightId: id }
  }
  const current = currentHighlight()
  return current && { articleId: current.articleId, highlightId: current.highlight.id }
}
