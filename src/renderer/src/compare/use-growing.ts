import { useEffect, useState } from 'react'

// More than a screen holds at once, then so many a frame that it stays well under the 50 ms that a
// person feels.
const FIRST = 16
const EACH_FRAME = 8

/** How much of a long list is drawn: as much as is seen at once, all of it some frames later. */
export function useGrowing<T>(items: readonly T[]): readonly T[] {
  const [drawn, setDrawn] = useState(FIRST)
  const isAll = drawn >= items.length
  useEffect(() => {
    if (isAll) return
    const frame = requestAnimationFrame(() => setDrawn(drawn + EACH_FRAME))
    return () => cancelAnimationFrame(frame)
  }, [drawn, isAll])
  return isAll ? items : items.slice(0, drawn)
}
