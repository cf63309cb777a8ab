// So near to an edge, or beyond it, a pointer that drags scrolls: about two lines, in CSS pixels.
const EDGE = 44

// At the edge itself, a frame: some fifteen lines a second, as fast as one can still read where one is.
const FASTEST = 9

/** Scrolls a little where a pointer that drags is near the upper or the lower edge; faster at the edge. */
export function scrollAtEdges(
  scroller: HTMLElement,
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
): void {
  const { left, right, top, bottom } = scroller.getBoundingClientRect()
  if (clientX < left || clientX > right) return
  const up = share(top + EDGE - clientY)
  const down = share(clientY - (bottom - EDGE))
  if (up + down > 0) scroller.scrollTop += Math.round((down - up) * FASTEST)
}

function share(distance: number): number {
  return Math.min(1, Math.max(0, distance / EDGE))
}
