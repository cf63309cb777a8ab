import type { LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'

// A pointer that only passes over something opens nothing; a person who waits for it waits no longer.
const REST_MS = 350

/**
 * The key of the node that the pointer rests on, or null.
 *
 * @param keyAt gives the key for an element of the note, or null for one that shows nothing when it is
 *   pointed at; the same function at each call
 */
export function usePointed(
  editor: LexicalEditor,
  keyAt: (target: Element) => string | null,
): string | null {
  const [pointed, setPointed] = useState<string | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onGone = () => {
      clearTimeout(timer)
      setPointed(null)
    }
    let last = { x: -1, y: -1 }
    const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
      last = { x, y }
    }
    const onOver = (event: PointerEvent) => {
      // Where something moved under a pointer that rests, nobody points at it.
      const isStill = event.clientX === last.x && event.clientY === last.y
      onMove(event)
      if (isStill) return onGone()
      const key = event.target instanceof Element ? keyAt(event.target) : null
      clearTimeout(timer)
      if (key === null) setPointed(null)
      else timer = setTimeout(() => setPointed(key), REST_MS)
    }
    const events = [
      ['pointermove', onMove],
      ['pointerover', onOver],
      ['pointerleave', onGone],
      ['pointerdown', onGone],
    ] as const
    const unregister = editor.registerRootListener((root, before) => {
      for (const [name, run] of events) {
        before?.removeEventListener(name, run as EventListener)
        root?.addEventListener(name, run as EventListener)
      }
    })
    return () => {
      clearTimeout(timer)
      unregister()
    }
  }, [editor, keyAt])
  return pointed
}
