import { lookUp } from '../../../core/model/look-up.ts'
import {
  type MatchSide,
  type ShownMatch,
  sidesFor,
  type TextSpan,
} from '../state/comparison/comparison.ts'
import { openTextOf } from '../state/stores/open-articles.ts'
import { passageRect } from '../state/text-view/places.ts'
import { passageRuns } from '../state/comparison/passage-runs.ts'
import { useShownTexts } from '../state/text-view/shown-texts.ts'

/** Moving panes so that passages are level. */

// A side is replaced when something about it changes, so each is looked at once.
const known = new WeakMap<MatchSide, TextSpan>()

/** The part of a match's side that its ribbon runs from: what is underlined of it. */
export function runSpan(side: MatchSide): TextSpan {
  const found = known.get(side)
  if (found) return found
  const text = openTextOf(side.articleId)?.text
  if (text === undefined) return side.passage
  const runs = passageRuns(side, text)
  const span = { start: runs[0]!.start, end: runs.at(-1)!.end }
  known.set(side, span)
  return span
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
  const here = sides && lookUp(texts, articleId)
  const there = sides && lookUp(texts, sides.there.articleId)
  if (!here || !there) return
  const from = passageRect(here, runSpan(sides.here))
  const to = passageRect(there, runSpan(sides.there))
  if (from && to) void scrollBy(there.scroller, to.top - from.top)
}

/**
 * Brings both sides of a match into view, level with each other: in the upper third, or as far down as
 * the one comes that stands near its article's top.
 *
 * @returns when both panes rest
 */
export async function showMatch(match: ShownMatch): Promise<void> {
  const { texts } = useShownTexts.getState()
  const sides = match.sides.flatMap((side) => {
    const shown = lookUp(texts, side.articleId)
    const rect = shown && passageRect(shown, runSpan(side))
    if (!shown || !rect) return []
    const { scroller } = shown
    const view = scroller.getBoundingClientRect()
    return [{ scroller, top: rect.top - view.top, third: view.height / 3 }]
  })
  const at = sides
    .flatMap(({ scroller, top, third }) => [third, top + scroller.scrollTop])
    .reduce((least, one) => Math.min(least, one), Infinity)
  // Where panes stand in a row that scrolls sideways, the left one has to be seen before the right one.
  for (const { scroller } of sides.toReversed()) bringIntoRow(scroller)
  await Promise.all(sides.map(({ scroller, top }) => scrollBy(scroller, top - at)))
}

/** Brings a pane into view, where there are more than fit beside one another. */
export function bringIntoRow(scroller: HTMLElement): void {
  scroller.scrollIntoView({ inline: 'nearest', block: 'nearest' })
}

/** @returns when the pane rests */
async function scrollBy(scroller: HTMLElement, top: number): Promise<void> {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const before = scroller.scrollTop
  const end = Math.min(Math.max(0, before + top), scroller.scrollHeight - scroller.clientHeight)
  // Less than a pixel is no scroll, and has no end to wait for.
  if (Math.abs(end - before) < 1) return
  moved.set(scroller, performance.now())
  scroller.scrollBy({ top, behavior: still ? 'instant' : 'smooth' })
  if (!still) await Promise.race([nextEvent(scroller, 'scrollend'), delay(SETTLES_MS)])
}

function nextEvent(target: EventTarget, name: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(name, resolve, { once: true }))
}

function delay(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
