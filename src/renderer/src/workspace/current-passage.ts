import { useComparison } from '../state/stores/comparison-store.ts'
import { currentSelection, type TextSelection } from '../state/text-view/selection-store.ts'
import { currentHighlight } from './current-highlight.ts'

/**
 * The passage that commands act on: what is selected, else the sentence that Compare has lit at the
 * caret. Null where the caret stands on a highlight, which is meant then, and where there is nothing.
 */
export function currentPassage(selection = currentSelection()): TextSelection | null {
  if (selection === null || selection.end > selection.start) return selection
  return currentHighlight() === null ? litSentence(selection) : null
}

function litSentence({ articleId, start: caret }: TextSelection): TextSelection | null {
  const { on, chosen } = useComparison.getState()
  const at = on ? chosen?.at : null
  const isHere = at?.articleId === articleId && at.start <= caret && caret < at.end
  return isHere ? at : null
}
