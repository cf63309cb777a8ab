import type { ArticleSpan, ShownMatch } from '../state/comparison/comparison.ts'
import {
  closeMatchCard,
  pinMatch,
  focusAt,
  focusedMatch,
  focusedPassage,
  focusOn,
  openMatchCard,
  useComparison,
  visibleMatches,
} from '../state/stores/comparison-store.ts'
import { dismissMatch } from '../state/actions/decision-actions.ts'
import { askHowRelated, relatedPassage } from '../state/actions/relation-actions.ts'
import { quoteInNote } from '../state/actions/quoting.ts'
import { useSelection } from '../state/text-view/selection-store.ts'

/** What is done with a match from the list, from its card and by key. */

/** Dismisses a match; whoever walks the matches is at the next then, so a row of wrong ones is soon gone. */
export async function dismissHere(match: ShownMatch): Promise<void> {
  focusBeside(match.id)
  const matches = visibleMatches(useComparison.getState())
  const at = matches.findIndex(({ id }) => id === match.id)
  const next = matches[at + 1] ?? matches[at - 1]
  const isFocused = focusedMatch(useComparison.getState())?.id === match.id
  const place = focusedPassage()
  // Asked before: while the text is drawn anew there is no caret.
  const isHere = place !== null && isAtCaret(place)
  await dismissMatch(match)
  if (!isFocused) return
  if (isHere) pinMatch(focusAt(place))
  else pinMatch(next ? focusOn(next) : null)
}

/** Whether the reading caret stands in a passage: then that is where the person is. */
function isAtCaret({ articleId, start, end }: ArticleSpan): boolean {
  const { selection } = useSelection.getState()
  return selection?.articleId === articleId && start <= selection.start && selection.start < end
}

/** Both sides of a match in the note, one under the other. */
export async function quotePair({ sides }: ShownMatch): Promise<void> {
  await quoteInNote(...sides.map(({ articleId, passage }) => ({ articleId, ...passage })))
}

/** Asks in a card, beside the side where the person is, what joins both sides of a match. */
export function relateMatch({ sides }: ShownMatch): void {
  const [one, other] = sides.map(({ articleId, passage }) => ({ articleId, ...passage }))
  const isAtOther = focusedPassage()?.articleId === other!.articleId
  const [here, there] = isAtOther ? [other!, one!] : [one!, other!]
  const pair = [relatedPassage(here), relatedPassage(there)] as const
  if (!pair[0] || !pair[1]) return
  closeMatchCard()
  askHowRelated([pair[0], pair[1]], here)
}

/** Keeps the focus in the list, or in the card, when the item that has it is about to go. */
export function focusBeside(id: string): void {
  const item = document.activeElement?.closest<HTMLElement>('[data-match]')
  if (item?.dataset['match'] !== id) return
  const beside = item.nextElementSibling ?? item.previousElementSibling
  const button = beside?.querySelector<HTMLElement>('button')
  const around = item.closest<HTMLElement>('[role="dialog"], [role="tabpanel"]')
  const target = button ?? around
  target?.focus()
}

/** Shows how each source puts the passage that is pointed at or was gone to. */
export function openStack(): void {
  const at = focusedPassage()
  if (at) openMatchCard(at, true)
}
