import { type FocusEvent, useRef } from 'react'

/**
 * Whether the focus is within something, menus that it opens included; it still is when what had it goes,
 * and while another window is used.
 *
 * @returns `isHere`, and the handlers of what it is about
 */
export function useHasFocus() {
  const isHere = useRef(false)
  return {
    isHere,
    handlers: {
      onFocus: () => {
        isHere.current = true
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
        isHere.current = relatedTarget === null || currentTarget.contains(relatedTarget)
      },
    },
  }
}
