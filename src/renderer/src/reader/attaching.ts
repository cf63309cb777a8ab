import { messages } from '../../../shared/messages.ts'
import { reattach } from '../state/actions/place-actions.ts'
import { announce } from '../state/stores/messages-store.ts'
import {
  type AttachedPassage,
  putCaret,
  selectedPassage,
  useSelection,
} from '../state/text-view/selection-store.ts'

/** From now on what is selected in the article may be where the passage stands. */
export function beginAttaching(passage: AttachedPassage): void {
  useSelection.setState({ attaching: passage })
  // Where one reads, so that the keys that select are there at once.
  document
    .querySelector<HTMLElement>(`article[data-article-id="${CSS.escape(passage.articleId)}"]`)
    ?.focus({ preventScroll: true })
  announce(messages.passage.reattaching(passage.quote))
}

/** The passage stands where the selection is. */
export async function attachHere(): Promise<void> {
  const { attaching } = useSelection.getState()
  const selected = selectedPassage()
  if (!attaching || selected?.articleId !== attaching.articleId) return
  useSelection.setState({ attaching: null })
  await reattach(attaching, selected)
  putCaret(attaching.articleId, selected.start)
}

export function stopAttaching(): void {
  useSelection.setState({ attaching: null })
}
