import { type RefObject, useLayoutEffect } from 'react'
import { create } from 'zustand'
import { lookUp } from '../../../core/model/look-up.ts'

/** How high the lines above the title are in each open pane, in CSS pixels. */
const useHeights = create<Readonly<Record<string, number>>>(() => ({}))

/**
 * Titles stand level: where the lines above one of them wrap, the others keep as much room.
 *
 * @param lines what stands above the title, as high as it is by itself
 * @returns the height to keep, in CSS pixels
 */
export function useLevelHead(articleId: string, lines: RefObject<HTMLElement | null>): number {
  useLayoutEffect(() => {
    const element = lines.current
    if (!element) return
    const measure = () => {
      const height = element.offsetHeight
      if (lookUp(useHeights.getState(), articleId) !== height)
        useHeights.setState({ [articleId]: height })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      useHeights.setState(({ [articleId]: _gone, ...rest }) => rest, true)
    }
  }, [articleId, lines])
  return useHeights((heights) =>
    Object.values(heights).reduce((most, height) => Math.max(most, height), 0),
  )
}
