import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import {
  type ArticleSpan,
  type MatchSide,
  type ShownMatch,
  sidesFor,
} from '../state/comparison/comparison.ts'
import {
  pinMatch,
  focusedMatch,
  focusedPassage,
  focusOn,
  useComparison,
  visibleMatches,
  walkMatches,
} from '../state/stores/comparison-store.ts'
import { announce } from '../state/stores/messages-store.ts'
import { useShownTexts } from '../state/text-view/shown-texts.ts'
import { bringIntoRow, levelOther, showMatch } from './level.ts'
import { matchCount } from './use-match-count.ts'

/**
 * Goes so many matches on, brings both sides level, and says which of how many that is.
 *
 * @param articleId in which the person reads, when it is known
 * @returns the match's passage there, else in the pane further left; null when there is no match
 */
export function goToMatch(by: 1 | -1, articleId: string | null): ArticleSpan | null {
  const match = walkMatches(by)
  const count = match && matchCount(visibleMatches(useComparison.getState()), match.id)
  if (!count) return null
  const side = sidesFor(match, articleId ?? '')?.here ?? match.sides[0]
  const at = { articleId: side.articleId, ...side.passage }
  pinMatch({ ...focusOn(match), at })
  announce(`${messages.compare.matchOf(count)}: ${messages.compare.kinds[match.kind]}`)
  void showMatch(match)
  return at
}

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
  const shown = lookUp(texts, side.articleId)
  if (!shown) return
  bringIntoRow(shown.scroller)
  const here = sidesFor(match, side.articleId)?.there
  if (here && lookUp(texts, here.articleId)) levelOther(match, here.articleId)
  else void showMatch(match)
  const range = shown.map.rangeOf(side.passage.start, side.passage.end)
  shown.sheet.querySelector('article')?.focus({ preventScroll: true })
  if (range) window.getSelection()?.collapse(range.startContainer, range.startOffset)
}
