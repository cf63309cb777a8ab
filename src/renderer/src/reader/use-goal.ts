import { type RefObject, useEffect } from 'react'
import { resolve } from '../../../core/anchoring/resolve.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import type { Span } from '../../../core/text/spans.ts'
import { messages } from '../../../shared/messages.ts'
import { confirmPlace, type PassageOf, rejectPlace } from '../state/actions/place-actions.ts'
import { announce, attempt, say } from '../state/stores/messages-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { type Goal, useWorkspace } from '../state/stores/workspace-store.ts'
import { flash } from './painted.ts'
import type { TextMap } from '../state/text-view/text-map.ts'

const words = messages.passage

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
    const place = placeOf(content, goal.target)
    const range = place && map.rangeOf(place.start, place.end)
    if (!range) return say(words.placeLost)
    if (place.isDoubtful) askOfPlace({ articleId: content.id, passageId: place.passageId }, place)
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

type Place = Span & ({ isDoubtful: false } | { isDoubtful: true; passageId: string })

/** Where what was asked for stands; null when its place is lost. */
function placeOf(content: OpenArticle, target: Goal['target']): Place | null {
  if (typeof target !== 'string') return { ...target, isDoubtful: false }
  const passage = lookUp(content.annotations.passages, target)
  if (!passage) return null
  const found = resolve(content.version.text, content.textHash, passage.selectors)
  if (found.state === 'orphaned') return null
  const { start, end } = found
  return found.state === 'approximate'
    ? { start, end, isDoubtful: true, passageId: passage.id }
    : { start, end, isDoubtful: false }
}

/** Whoever follows a citation has no highlight's card that asks. */
function askOfPlace(of: PassageOf, place: Span): void {
  say(words.isThisIt, [
    { label: words.confirmPlace, run: () => attempt(() => confirmPlace(of, place)) },
    { label: words.rejectPlace, run: () => attempt(() => rejectPlace(of)) },
  ])
}
