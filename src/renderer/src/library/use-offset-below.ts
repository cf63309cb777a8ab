import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * How far an element stands down in what it scrolls in, in CSS pixels; kept right as what stands above it
 * grows and shrinks.
 *
 * @param above holds all that stands above it there; null: nothing that changes
 */
export function useOffsetBelow(
  above: RefObject<HTMLElement | null> | null,
  element: RefObject<HTMLElement | null>,
): number {
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const measure = () => setOffset(element.current?.offsetTop ?? 0)
    measure()
    if (!above?.current) return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(above.current)
    return () => observer.disconnect()
  }, [above, element])
  return offset
}
