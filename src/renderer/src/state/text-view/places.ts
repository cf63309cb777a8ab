import type { TextSpan } from '../comparison/comparison.ts'
import type { ShownText } from './shown-texts.ts'
import type { Place } from './text-map.ts'

/** Where passages of shown texts stand on the screen, and what of a text is in view. */

/** Where a passage stands on the screen, in CSS pixels; null when its article is not drawn. */
export function passageRect({ map, sheet }: ShownText, { start, end }: TextSpan): Place | null {
  const place = map.placeOf(start, end)
  if (!place) return null
  const { top } = sheet.getBoundingClientRect()
  return { top: top + place.top, bottom: top + place.bottom }
}

/**
 * Where what floats beside a passage is anchored, in CSS pixels within the sheet; null when the passage
 * is not drawn.
 */
export function passageAnchor(
  { map }: ShownText,
  { start, end }: TextSpan,
): { left: number; top: number; bottom: number } | null {
  const place = map.placeOf(start, end)
  return place && { left: 0, ...place }
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

/**
 * The room between the texts of two panes, in CSS pixels of the window: over a scroll bar that stands
 * there too.
 */
export function gutterBetween(left: HTMLElement, right: HTMLElement, separator: DOMRect): DOMRect {
  const from = left.getBoundingClientRect().left + left.clientLeft + left.clientWidth
  const to = right.getBoundingClientRect().left + right.clientLeft
  const [start, end] = [Math.min(separator.left, from), Math.max(separator.right, to)]
  return new DOMRect(start, separator.top, end - start, separator.height)
}

/** Whether a place in the window lies above or below the gutter. */
export function isOutside({ top, bottom }: Place, gutter: DOMRect): boolean {
  return bottom < gutter.top || top > gutter.bottom
}

/** A place in the window, in CSS pixels from the gutter's top. */
export function inGutter({ top, bottom }: Place, gutter: DOMRect): Place {
  return { top: top - gutter.top, bottom: bottom - gutter.top }
}
