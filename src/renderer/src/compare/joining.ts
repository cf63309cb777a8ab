import { messages } from '../../../shared/messages.ts'
import type { ArticleSpan } from '../state/comparison/comparison.ts'
import {
  pinMatch,
  findMatch,
  focusOn,
  toggleComparison,
  useComparison,
} from '../state/stores/comparison-store.ts'
import { joinPassages } from '../state/actions/decision-actions.ts'
import { say } from '../state/stores/messages-store.ts'
import { clearSelection, selectedPassage } from '../state/text-view/selection-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'

/**
 * Joining by hand, in two steps of one command: the first marks a passage, the second joins it with
 * a passage of another article. A passage is what is selected, or the sentence that was gone to.
 */
export async function joinStep(): Promise<void> {
  if (useWorkspace.getState().panes.length < 2) return say(messages.compare.needsTwo)
  if (!useComparison.getState().on) toggleComparison()
  const { joining, chosen } = useComparison.getState()
  const passage = selectedPassage() ?? chosen?.at ?? null
  if (!passage) {
    useComparison.setState({ joining: joining ?? { from: null } })
    return
  }
  clearSelection()
  const from = joining?.from
  if (from && from.articleId !== passage.articleId) await join(from, passage)
  else useComparison.setState({ joining: { from: passage }, chosen: null })
}

async function join(from: ArticleSpan, to: ArticleSpan): Promise<void> {
  const id = await joinPassages(from, to)
  const match = findMatch(useComparison.getState(), id)
  useComparison.setState({ joining: null })
  if (match) pinMatch(focusOn(match))
}

/** Ends joining, or lets go of the match that was gone to. */
export function clearFocus(): void {
  if (useComparison.getState().joining) useComparison.setState({ joining: null })
  else pinMatch(null)
}

/** Whether `clearFocus` has something to end or let go of. */
export function maySomethingGo(): boolean {
  const { joining, chosen } = useComparison.getState()
  return joining !== null || chosen !== null
}
