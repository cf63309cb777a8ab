import { useEffect } from 'react'
import { type ShownMatch, sidesFor } from '../state/comparison.ts'
import { useComparison, visibleMatches } from '../state/comparison-store.ts'
import { type ShownText, useShownTexts } from '../state/shown-texts.ts'
import { carriedSpan, isFollowing, levelOther, passageRect } from './level.ts'

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
  let frame = 0
  let lastMatch: string | null = null
  const onScroll = () => {
    if (frame !== 0 || isFollowing(shown.scroller)) return
    frame = requestAnimationFrame(() => {
      frame = 0
      const match = matchAtReadingLine(articleId, shown)
      if (!match || match.id === lastMatch) return
      lastMatch = match.id
      levelOther(match, articleId)
    })
  }
  shown.scroller.addEventListener('scroll', onScroll, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    shown.scroller.removeEventListener('scroll', onScroll)
  }
}

function matchAtReadingLine(articleId: string, shown: ShownText): ShownMatch | null {
  const view = shown.scroller.getBoundingClientRect()
  const line = view.top + view.height * READING_LINE
  let nearest: { match: ShownMatch; distance: number } | null = null
  for (const match of visibleMatches(useComparison.getState())) {
    const here = sidesFor(match, articleId)?.here
    const rect = here && passageRect(shown, carriedSpan(here))
    if (!rect || rect.bottom < view.top || rect.top > view.bottom) continue
    const distance = Math.max(rect.top - line, line - rect.bottom, 0)
    if (!nearest || distance < nearest.distance) nearest = { match, distance }
  }
  return nearest?.match ?? null
}
