import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { scrollPlace, setScrollPlace } from '../state/stores/workspace-store.ts'
import { firstOffsetInView, scrollToOffset } from '../state/text-view/place-in-view.ts'
import type { TextMap } from '../state/text-view/text-map.ts'

// A scroll is remembered when it rests; 150 ms is longer than between two turns of a wheel.
const RESTS_MS = 150

/**
 * Remembers how far an article is read, as the offset of the first character in view, and goes
 * back there when it is opened again: an offset holds at any width and size of the text.
 *
 * @returns a function that gives the offset of the first character in view
 */
export function useScrollPlace(
  scroller: RefObject<HTMLElement | null>,
  articleId: string,
  map: TextMap | null,
): () => number {
  const latest = useRef(map)
  latest.current = map
  const restored = useRef<string | null>(null)

  const firstInView = useCallback(() => {
    const view = scroller.current
    return view && latest.current ? firstOffsetInView(view, latest.current) : 0
  }, [scroller])

  useLayoutEffect(() => {
    const view = scroller.current
    if (!view || !map || restored.current === articleId) return
    restored.current = articleId
    const offset = scrollPlace(articleId)
    if (offset > 0) scrollToOffset(view, map, offset)
  }, [scroller, articleId, map])

  // Before the text leaves the page: of one that is closed while it still scrolls the place is kept.
  useLayoutEffect(() => {
    const view = scroller.current
    if (!view) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // As the text leaves the page the scroller's ref is empty already; the element still stands.
    const keep = () => {
      if (latest.current) setScrollPlace(articleId, firstOffsetInView(view, latest.current))
    }
    const onScroll = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, RESTS_MS)
    }
    view.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      view.removeEventListener('scroll', onScroll)
      if (restored.current === articleId) keep()
    }
  }, [scroller, articleId])

  return firstInView
}
