import { useEffect } from 'react'
import { type ShownMatch, sidesFor } from '../state/comparison.ts'
import { useComparison, visibleMatches } from '../state/comparison-store.ts'
import { type ShownText, useShownTexts } from '../state/shown-texts.ts'
import { runSpan, isFollowing, levelOther, viewOf } from './level.ts'
import { whenMoved } from '../ui/when-moved.ts'

// The eye reads in the upper part of the pane.
const READING_LINE = 0.33

/**
 * Keeps the passage that is being read beside its partner: when a pane is scrolled, the other goes
 * to what answers the match nearest to the reading line. Accounts tell things in different orders,
 * so nothing is forced between matches.
 */
export function useScrollTogether(): void {
  const active = useComparison((state) => state.on && state.together)
  const texts = useShownTexts((state) => state.texts)

  useEffect(() => {
    if (!active) return
    const stops = Object.entries(texts).map(([articleId, shown]) => follow(articleId, shown))
    return () => stops.forEach((stop) => stop())
  }, [active, texts])
}

function follow(articleId: string, shown: ShownText): () => void {
  let lastMatch: string | null = null
  return whenMoved(
    () => (isFollowing(shown.scroller) ? null : matchAtReadingLine(articleId, shown)),
    (match) => {
      if (!match || match.id === lastMatch) return
      // Where one begins to read nothing moves: only what is scrolled to takes the others along.
      const isFirst = lastMatch === null && shown.scroller.scrollTop === 0
      lastMatch = match.id
      if (!isFirst) levelOther(match, articleId)
    },
    [shown.scroller],
  )
}

function matchAtReadingLine(articleId: string, shown: ShownText): ShownMatch | null {
  const view = viewOf(shown)
  const line = view.top + (view.bottom - view.top) * READING_LINE
  let nearest: { match: ShownMatch; distance: number } | null = null
  for (const match of visibleMatches(useComparison.getState())) {
    const here = sidesFor(match, articleId)?.here
    if (!here || !shown.map.mayReach(here.passage.start, here.passage.end, view)) continue
    const { start, end } = runSpan(here)
    const place = shown.map.placeOf(start, end)
    if (!place || place.bottom < view.top || place.top > view.bottom) continue
    const distance = Math.max(place.top - line, line - place.bottom, 0)
    if (!nearest || distance < nearest.distance) nearest = { match, distance }
  }
  return nearest?.match ?? null
}
