import type { TextMap } from './text-map.ts'

/**
 * The offset of the first character in view, in UTF-16 units: of the first block that reaches into it the
 * first line's.
 */
export function firstOffsetInView(view: HTMLElement, map: TextMap): number {
  if (view.scrollTop === 0) return 0
  const top = view.getBoundingClientRect().top
  const { blocks } = map
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.element.getBoundingClientRect().bottom ?? 0) > top) high = middle
    else low = middle + 1
  }
  const shown = blocks[low]
  if (!shown) return 0
  const box = shown.element.getBoundingClientRect()
  // Two pixels in from the block's edges is always on a character of its first line in view.
  const place = document.caretPositionFromPoint(box.left + 2, Math.max(box.top, top) + 2)
  const offset = place && map.offsetOf(place.offsetNode, place.offset)
  return offset ?? shown.block.start
}

/** Scrolls a text so that its first line in view is the one with this offset, in UTF-16 units. */
export function scrollToOffset(view: HTMLElement, map: TextMap, offset: number): void {
  const rect = map.rangeOf(offset, offset + 1)?.getBoundingClientRect()
  if (offset === 0) view.scrollTop = 0
  else if (rect) view.scrollTop += rect.top - view.getBoundingClientRect().top
}
