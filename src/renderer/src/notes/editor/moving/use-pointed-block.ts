import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical'
import { type RefObject, useEffect, useState } from 'react'
import { $blockOf } from './blocks.ts'

/** A block that is pointed at, and where its handle stands, in the coordinates of the sheet. */
export interface PointedBlock {
  key: NodeKey
  top: number
}

// As high as the handle is, in CSS pixels.
const HANDLE = 22

/**
 * The block at the height of the pointer, also where that is beside the words. Between two blocks it stays
 * the last one; it is gone once something is written.
 *
 * @param isKept whether it stays what it is wherever the pointer goes
 */
export function usePointedBlock(
  editor: LexicalEditor,
  sheet: RefObject<HTMLElement | null>,
  isKept: boolean,
): PointedBlock | null {
  const [pointed, setPointed] = useState<PointedBlock | null>(null)
  useEffect(() => {
    const element = sheet.current
    if (!element || isKept) return
    let frame = 0
    const onMove = ({ clientY, pointerType, buttons }: PointerEvent) => {
      // A finger scrolls, and who selects words goes over many blocks.
      if (pointerType === 'touch' || buttons !== 0) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const found = blockAt(editor, element, clientY)
        if (found) setPointed((before) => (isSame(before, found) ? before : found))
      })
    }
    const onGone = () => {
      cancelAnimationFrame(frame)
      setPointed(null)
    }
    const listening = new AbortController()
    const options = { signal: listening.signal, passive: true }
    element.addEventListener('pointermove', onMove, options)
    element.addEventListener('pointerleave', onGone, options)
    const unregister = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) onGone()
    })
    return () => {
      cancelAnimationFrame(frame)
      listening.abort()
      unregister()
    }
  }, [editor, sheet, isKept])
  return pointed
}

function isSame(before: PointedBlock | null, now: PointedBlock): boolean {
  return before?.key === now.key && before.top === now.top
}

function blockAt(editor: LexicalEditor, sheet: HTMLElement, y: number): PointedBlock | null {
  const key = keyAt(editor, y)
  const element = key === null ? null : editor.getElementByKey(key)
  if (key === null || element === null) return null
  const { lineHeight, paddingTop } = getComputedStyle(element)
  // Beside the first line, which in what has no lines is as high as the handle.
  const line = parseFloat(lineHeight) || HANDLE
  const { top } = element.getBoundingClientRect()
  const inSheet = top - sheet.getBoundingClientRect().top
  return { key, top: Math.round(inSheet + parseFloat(paddingTop) + (line - HANDLE) / 2) }
}

/** Looked for at the far end of the lines, where every block and every item is; in Arabic at the other. */
function keyAt(editor: LexicalEditor, y: number): NodeKey | null {
  const root = editor.getRootElement()
  if (!root) return null
  const { left, right } = root.getBoundingClientRect()
  const { paddingLeft, paddingRight } = getComputedStyle(root)
  const ends = [right - parseFloat(paddingRight) - 2, left + parseFloat(paddingLeft) + 2]
  return editor.read(() => {
    for (const x of ends) {
      const element = document.elementFromPoint(x, y)
      if (element === root || !root.contains(element)) continue
      const node = element && $getNearestNodeFromDOMNode(element)
      const key = node && $blockOf(node)?.getKey()
      if (key) return key
    }
    return null
  })
}
