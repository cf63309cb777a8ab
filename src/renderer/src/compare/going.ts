import { messages } from '../../../shared/messages.ts'
import { type MatchSide, type ShownMatch, sidesFor } from '../state/comparison.ts'
import { focusedMatch, focusedPassage, useComparison } from '../state/comparison-store.ts'
import { announce } from '../state/messages-store.ts'
import { useShownTexts } from '../state/shown-texts.ts'
import { levelOther, showMatch } from './level.ts'

/** Goes to what answers the passage that is pointed at or was gone to; the caret goes with it. */
export function goToAnswer(): void {
  const at = focusedPassage()
  const match = focusedMatch(useComparison.getState())
  const there = at && match && sidesFor(match, at.articleId)?.there
  if (there) goToSide(match, there)
  else announce(messages.compare.noAnswer)
}

/** Brings one side of a match level with the other, and puts the caret there. */
export function goToSide(match: ShownMatch, side: MatchSide): void {
  const { texts } = useShownTexts.getState()
  const shown = texts[side.articleId]
  if (!shown) return
  shown.scroller.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  const here = sidesFor(match, side.articleId)?.there
  if (here && texts[here.articleId]) levelOther(match, here.articleId)
  else showMatch(match)
  const range = shown.map.rangeOf(side.passage.start, side.passage.end)
  shown.sheet.querySelector('article')?.focus({ preventScroll: true })
  if (range) window.getSelection()?.collapse(range.startContainer, range.startOffset)
}
