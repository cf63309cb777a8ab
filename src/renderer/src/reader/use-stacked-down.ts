import { type RefObject, useLayoutEffect, useRef } from 'react'

// Between two that would touch, in CSS pixels.
const GAP = 6

/**
 * Keeps what stands beside a text from overlapping: what would, goes down below the one above it. For
 * elements of one container, each of which says in `top` where it would like to be.
 *
 * @param items what is in the container, from the top down
 * @param width of the container; another one wraps the words elsewhere
 */
export function useStackedDown(
  items: readonly { top: number }[],
  width: number | null,
): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const elements = [...(container.current?.children ?? [])] as HTMLElement[]
    // All heights are read before any place is written, or the page would be laid out for each.
    const heights = elements.map((element) => element.offsetHeight)
    let free = -Infinity
    for (const [index, element] of elements.entries()) {
      const top = Math.max(items[index]?.top ?? 0, free)
      free = top + (heights[index] ?? 0) + GAP
      element.style.top = `${top}px`
    }
  }, [items, width])
  return container
}
