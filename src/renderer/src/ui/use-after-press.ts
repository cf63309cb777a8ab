import { useEffect, useRef } from 'react'

/**
 * For what changes its size as it loses the focus: the press that takes the focus away is on something
 * else, which would move from under the pointer before the button is let go, and miss its click.
 *
 * @returns does something once the click of a press that has begun is over; at once where none has
 */
export function useAfterPress(): (run: () => void) => void {
  const isPressed = useRef(false)
  useEffect(() => {
    const follow = ({ type }: PointerEvent) => {
      isPressed.current = type === 'pointerdown'
    }
    for (const type of PRESSES) window.addEventListener(type, follow, { capture: true })
    return () => {
      for (const type of PRESSES) window.removeEventListener(type, follow, { capture: true })
    }
  }, [])

  return (run) => {
    if (!isPressed.current) return run()
    const listening = new AbortController()
    const release = () => {
      listening.abort()
      // The click comes in the same task as the release.
      setTimeout(run)
    }
    for (const type of RELEASES)
      window.addEventListener(type, release, { signal: listening.signal })
  }
}

// A drag of what was pressed cancels the press.
const RELEASES = ['pointerup', 'pointercancel'] as const
const PRESSES = ['pointerdown', ...RELEASES] as const
