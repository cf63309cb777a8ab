import { useEffect } from 'react'
import { type ShownMatch, sidesFor } from '../state/comparison/comparison.ts'
import { useComparison, visibleMatches } from '../state/stores/comparison-store.ts'
import { type ShownText, useShownTexts } from '../state/text-view/shown-texts.ts'
import { viewOf } from '../state/text-view/places.ts'
import { runSpan, isFollowing, levelOther } from './level.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'

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
  let lastTop = 0
  return onLayoutChange(
    () => ({
      top: shown.scroller.scrollTop,
      isLed: isFollowing(shown.scroller),
      match: matchAtReadingLine(articleId, shown),
    }),
    ({ top, isLed, match }) => {
      // Only what is scrolled to takes the others along: matches come one after the other, and the
      // nearest may be another without a hand's having moved anything.
      const isScrolledTo = top !== lastTop && !isLed
      // A text opened in its middle takes the others along once it has a match.
      if (isLed || match) lastTop = top
      if (isLed || !match || match.id === lastMatch) return
      lastMatch = match.id
      if (isScrolledTo) levelOther(match, articleId)
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
