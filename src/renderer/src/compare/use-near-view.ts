import { type RefObject, useEffect, useState } from 'react'

// Two screens above and below what is seen: further than one scrolls before they are drawn.
const NEAR = '2000px'

/**
 * Whether an element has come near to what is seen of its scroller: what it holds is drawn then, and
 * stays. Of a list of hundreds most are never looked at.
 *
 * @param element in a scroller with `data-match-scroller`
 */
export function useNearView(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const target = element.current
    if (!target || isNear) return
    const root = target.closest('[data-match-scroller]')
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { root, rootMargin: `${NEAR} 0px` },
    )
    observer.observe(target)
    return () => observer.disconnect()
  }, [element, isNear])
  return isNear
}
