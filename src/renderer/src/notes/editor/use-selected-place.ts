import { $isCodeNode } from '@lexical/code-core'
import { $findMatchingParent } from '@lexical/utils'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { anchorAt } from '../../ui/anchor-at.ts'
import type { Anchor } from '../../ui/Floating.tsx'

// Nobody who is still selecting looks for what can be done with it.
const STILL_MS = 150

/**
 * Where the words are that are selected, once they are: not while the pointer is down, while they change, or
 * after Escape. It stays where it is while they are given another look, and goes with the focus.
 *
 * @param sheet what its coordinates are of
 * @param bar what is shown there: with the focus in it, it stays
 */
export function useSelectedPlace(
  editor: LexicalEditor,
  sheet: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
): { anchor: Anchor | null; hide: () => void } {
  const [anchor, setAnchor] = useState<Anchor | null>(null)
  const shown = useRef(anchor)
  shown.current = anchor

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isPressed = false
    const hide = () => {
      clearTimeout(timer)
      setAnchor(null)
    }
    const show = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const place = sheet.current && placeOfSelection(editor, sheet.current)
        setAnchor((before) => (isSame(before, place) ? before : place))
      }, STILL_MS)
    }
    /** @param isMoved whether other words may be selected now */
    const look = (isMoved: boolean) => {
      const has = (element: Element | null | undefined) =>
        element?.contains(document.activeElement) === true
      const isIn = has(editor.getRootElement()) || has(bar.current)
      if (!isIn || isPressed || !editor.isEditable() || !isSelected(editor)) hide()
      else if (isMoved || shown.current === null) show()
    }
    const onFocus = () => queueMicrotask(() => look(false))
    const onPointer = (event: PointerEvent) => {
      if (bar.current?.contains(event.target as Node)) return
      isPressed = event.type === 'pointerdown'
      look(true)
    }
    const pointers = ['pointerdown', 'pointerup', 'pointercancel'] as const
    for (const type of pointers) document.addEventListener(type, onPointer, { capture: true })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onFocus)
    const unregister = mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        const isOtherLook = dirtyElements.size > 0 || dirtyLeaves.size > 0
        look(!isOtherLook)
      }),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          if (shown.current === null) return false
          event.preventDefault()
          hide()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
    return () => {
      hide()
      unregister()
      for (const type of pointers) document.removeEventListener(type, onPointer, { capture: true })
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onFocus)
    }
  }, [editor, sheet, bar])

  return { anchor, hide: () => setAnchor(null) }
}

/** Words in code have no looks. */
function isSelected(editor: LexicalEditor): boolean {
  return editor.getEditorState().read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
    return $findMatchingParent(selection.anchor.getNode(), $isCodeNode) === null
  })
}

function placeOfSelection(editor: LexicalEditor, sheet: HTMLElement): Anchor | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!editor.getRootElement()?.contains(range.startContainer)) return null
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
  const first = rects[0]
  const last = rects.at(-1)
  if (!first || !last) return null
  return anchorAt(sheet, first, last)
}

function isSame(a: Anchor | null, b: Anchor | null): boolean {
  if (a === null || b === null) return a === b
  return a.left === b.left && a.top === b.top && a.bottom === b.bottom
}
