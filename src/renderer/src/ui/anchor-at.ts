import type { Anchor } from './Floating.tsx'

/**
 * A place in the coordinates of a positioned element.
 *
 * @param first where what floats stands beside, or the first of its lines, in the window's coordinates
 * @param last the last of its lines
 */
export function anchorAt(container: Element, first: DOMRect, last = first): Anchor {
  const { left, top } = container.getBoundingClientRect()
  return { left: first.left - left, top: first.top - top, bottom: last.bottom - top }
}
