import { type FocusEvent, useLayoutEffect, useRef } from 'react'
import { useHasFocus } from './use-has-focus.ts'

interface Options {
  /** The index of the row that had the focus last; -1 when there is none, or it has gone. */
  at: number
  count: number
  focus: (index: number) => void
  /** Where one goes when no row is left. */
  leave: () => void
}

/**
 * Keeps the focus in a list when the row that has it goes, whatever took it away, as its menu, a filter or
 * Undo: the row in its place has it then, else the last one. Whoever has gone elsewhere is left alone.
 *
 * @returns the list's handlers
 */
export function useKeptFocus({ at, count, focus, leave }: Options) {
  const { isHere, handlers } = useHasFocus()
  /** Where the row that had the focus last stood; null when none had it yet. */
  const place = useRef<number | null>(null)
  const leaving = useRef(leave)
  useLayoutEffect(() => {
    leaving.current = leave
    if (at !== -1) {
      place.current = at
      return
    }
    const isLost = place.current !== null && isHere.current
    if (!isLost || document.activeElement !== document.body) return
    if (count === 0) leave()
    else focus(Math.min(place.current ?? 0, count - 1))
  })
  // A list that goes as a whole is taken out of the page only after this.
  const list = useRef<HTMLElement | null>(null)
  useLayoutEffect(
    () => () => {
      if (list.current?.contains(document.activeElement)) leaving.current()
    },
    [],
  )
  return {
    ...handlers,
    onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      list.current = currentTarget
      handlers.onFocus()
    },
  }
}
