import { createRef, type RefObject, useMemo } from 'react'
import type { Leave, ListHandle } from './list-keys.ts'

interface WalkedList {
  ref: RefObject<ListHandle | null>
  onLeave: Leave
}

/**
 * Lists that stand one under another: the arrow keys go on from the end of one to the next that has a row,
 * and from the first to what stands above. What a list is given stays the same, so that it is drawn anew
 * only for its own rows.
 *
 * @param count how many lists there are
 * @param above what has the focus above the first of them
 */
export function useListWalk(count: number, above: RefObject<HTMLElement | null>) {
  return useMemo(() => {
    const goOn = (from: number, by: 1 | -1) => {
      for (let at = from + by; at < lists.length; at += by) {
        if (at < 0) return above.current?.focus()
        if (lists[at]?.ref.current?.focusEdge(by === 1 ? 'first' : 'last')) return
      }
    }
    const lists = Array.from({ length: count }, (_, at): WalkedList => ({
      ref: createRef<ListHandle>(),
      onLeave: (by) => goOn(at, by),
    }))
    return { lists, focusFirst: () => goOn(-1, 1) }
  }, [count, above])
}
