import { messages } from '../../../shared/messages.ts'
import { focusedPassage } from '../state/stores/comparison-store.ts'
import { say } from '../state/stores/messages-store.ts'
import { useSelection } from '../state/text-view/selection-store.ts'
import { currentTallies, openTally, useTally } from '../state/stores/tally-store.ts'

/** Shows how the dossier puts the sentence of its base that was gone to, or that the caret is in. */
export function openTallyHere(): void {
  const { baseId } = useTally.getState()
  const place = focusedPassage() ?? useSelection.getState().selection
  const at = place?.articleId === baseId ? place.start : -1
  const tally = currentTallies().find(({ sentence: { start, end } }) => start <= at && at < end)
  if (tally) openTally(tally.sentence)
  else say(at < 0 ? messages.tally.chooseSentence : messages.tally.nobody)
}
