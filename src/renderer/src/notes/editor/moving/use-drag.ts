import type { LexicalEditor, NodeKey } from 'lexical'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Dragging } from './dragging.ts'
import type { Drop } from './drop-place.ts'
import { scrollAtEdges } from './scroll-at-edges.ts'

// A hand that presses moves a little; from here on it drags, in CSS pixels.
const DRAGS_FROM = 4

/** Where a line shows that blocks would fall, in the coordinates of the sheet. */
export interface DropLine {
  top: number
  left: number
}

/**
 * Dragging a block from the press on its handle. Let go outside of the note, or given up by Escape, it stays
 * where it is.
 */
export function useDrag(editor: LexicalEditor, sheet: RefObject<HTMLElement | null>) {
  const [line, setLine] = useState<DropLine | null>(null)
  const [isDragging, setIsDragging] = useState(false)
  /** Ends the present one; what follows a drag is no click. */
  const press = useRef<{ end: () => void; wasDrag: boolean } | null>(null)
  useEffect(() => () => press.current?.end(), [])

  const start = (begun: PointerEvent, key: NodeKey) => {
    const scroller = sheet.current?.closest<HTMLElement>('[data-scroller]')
    if (!scroller || begun.button !== 0) return
    press.current?.end()
    const listening = new AbortController()
    const { signal } = listening
    let dragging: Dragging | null = null
    let last = begun
    let frame = 0

    const dropNow = (): Drop | null => {
      const { left, right, top, bottom } = scroller.getBoundingClientRect()
      const { clientX: x, clientY: y } = last
      if (!dragging || x < left || x > right || y < top || y > bottom) return null
      return dragging.dropAt(x - begun.clientX, y)
    }
    const draw = () => {
      scrollAtEdges(scroller, last)
      const drop = dropNow()
      const box = sheet.current?.getBoundingClientRect()
      const next = drop && box && { top: drop.line.top - box.top, left: drop.line.left - box.left }
      setLine((before) =>
        next && before?.top === next.top && before.left === next.left ? before : (next ?? null),
      )
      frame = requestAnimationFrame(draw)
    }
    const end = () => {
      listening.abort()
      unregister()
      cancelAnimationFrame(frame)
      dragging?.end()
      dragging = null
      setLine(null)
      setIsDragging(false)
    }
    const pressed = { end, wasDrag: false }
    press.current = pressed

    const onMove = (event: PointerEvent) => {
      last = event
      const far = Math.hypot(event.clientX - begun.clientX, event.clientY - begun.clientY)
      if (dragging || far < DRAGS_FROM) return
      dragging = new Dragging(editor, key)
      pressed.wasDrag = true
      setIsDragging(true)
      draw()
    }
    const onUp = (event: PointerEvent) => {
      last = event
      const drop = dropNow()
      const dragged = dragging
      end()
      if (drop) dragged?.drop(drop)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !dragging) return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    // What was measured is of the note as it was.
    const unregister = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) end()
    })
    window.addEventListener('pointermove', onMove, { signal })
    window.addEventListener('pointerup', onUp, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('blur', end, { signal })
    window.addEventListener('keydown', onKeyDown, { signal, capture: true })
  }

  return { line, isDragging, start, wasDrag: () => press.current?.wasDrag === true }
}
