import { type MatchSide, type ShownMatch, sidesFor, type TextSpan } from '../state/comparison.ts'
import { type ShownText, useShownTexts } from '../state/shown-texts.ts'
import type { Place } from '../state/text-map.ts'

/** Where passages stand on the screen, and moving panes so that two of them are level. */

/** Where a passage stands on the screen, in CSS pixels; null when its article is not drawn. */
export function passageRect({ map, sheet }: ShownText, { start, end }: TextSpan): Place | null {
  const place = map.placeOf(start, end)
  if (!place) return null
  const { top } = sheet.getBoundingClientRect()
  return { top: top + place.top, bottom: top + place.bottom }
}

/** What of a text is in view, in CSS pixels from the top of its sheet. */
export function viewOf({ sheet, scroller }: ShownText): Place {
  const view = scroller.getBoundingClientRect()
  const { top } = sheet.getBoundingClientRect()
  return { top: view.top - top, bottom: view.bottom - top }
}

/** The same with half a view's height above and below. */
export function surroundingsOf(shown: ShownText): Place {
  const { top, bottom } = viewOf(shown)
  const half = (bottom - top) / 2
  return { top: top - half, bottom: bottom + half }
}

/** The part of a match's side that its ribbon runs from: the words that carry it, else all of it. */
export function carriedSpan({ passage, words }: MatchSide): TextSpan {
  const [first] = words
  const last = words.at(-1)
  return first && last ? { start: first.start, end: last.end } : passage
}

/** Panes that move because another was scrolled: their own scrolling means nothing. */
const moved = new WeakMap<HTMLElement, number>()

// A smooth scroll takes Chromium up to 700 ms whatever the distance.
const SETTLES_MS = 900

/** Whether a pane scrolls by itself, following another, and not by the person's hand. */
export function isFollowing(scroller: HTMLElement): boolean {
  return performance.now() - (moved.get(scroller) ?? -Infinity) < SETTLES_MS
}

/** Brings the other side of a match to the height at which this article shows its own. */
export function levelOther(match: ShownMatch, articleId: string): void {
  const { texts } = useShownTexts.getState()
  const sides = sidesFor(match, articleId)
  const here = sides && texts[articleId]
  const there = sides && texts[sides.there.articleId]
  if (!here || !there) return
  const from = passageRect(here, carriedSpan(sides.here))
  const to = passageRect(there, carriedSpan(sides.there))
  if (from && to) scrollBy(there.scroller, to.top - from.top)
}

/** Brings both sides of a match into view, level with each other, in the upper third. */
export function showMatch(match: ShownMatch): void {
  const { texts } = useShownTexts.getState()
  for (const side of match.sides) {
    const shown = texts[side.articleId]
    const rect = shown && passageRect(shown, carriedSpan(side))
    if (!shown || !rect) continue
    const view = shown.scroller.getBoundingClientRect()
    scrollBy(shown.scroller, rect.top - view.top - view.height / 3)
  }
}

function scrollBy(scroller: HTMLElement, top: number): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  moved.set(scroller, performance.now())
  scroller.scrollBy({ top, behavior: still ? 'instant' : 'smooth' })
}
