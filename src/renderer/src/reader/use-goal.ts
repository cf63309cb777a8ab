import { type RefObject, useEffect } from 'react'
import { resolve } from '../../../core/anchoring/resolve.ts'
import { messages } from '../../../shared/messages.ts'
import { announce, say } from '../state/stores/messages-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { type Goal, useWorkspace } from '../state/stores/workspace-store.ts'
import { flash } from './painted.ts'
import type { TextMap } from '../state/text-view/text-map.ts'

/** Brings the passage that was asked for into view, in the upper third, and flashes it. */
export function useGoal(
  scroller: RefObject<HTMLElement | null>,
  content: OpenArticle,
  map: TextMap | null,
): void {
  const goal = useWorkspace((state) => state.goal)

  useEffect(() => {
    const view = scroller.current
    if (!view || !map || goal?.articleId !== content.id) return
    useWorkspace.setState({ goal: null })
    const range = rangeOf(content, goal.target, map)
    if (!range) return say(messages.passage.placeLost)
    const rect = range.getBoundingClientRect()
    const box = view.getBoundingClientRect()
    if (rect.top < box.top || rect.bottom > box.bottom) {
      view.scrollTop += rect.top - box.top - box.height / 3
    }
    flash(range)
    announce(shortened(range.toString()))
  }, [scroller, content, map, goal])
}

// Enough to know a passage by; nobody wants to hear all of an article. In UTF-16 units.
const HEARD = 200

function shortened(words: string): string {
  return words.length <= HEARD ? words : `${words.slice(0, HEARD)}…`
}

function rangeOf(content: OpenArticle, target: Goal['target'], map: TextMap): Range | null {
  if (typeof target !== 'string') return map.rangeOf(target.start, target.end)
  const passage = content.annotations.passages[target]
  if (!passage) return null
  const found = resolve(content.version.text, content.textHash, passage.selectors)
  return found.state === 'orphaned' ? null : map.rangeOf(found.start, found.end)
}
