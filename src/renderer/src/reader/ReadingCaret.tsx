import { type RefObject, useEffect, useState } from 'react'
import { useSelection } from '../state/selection-store.ts'
import styles from './ReadingCaret.module.css'
import { caretMovement, caretRect, moveCaret } from './reading-caret.ts'
import type { TextMap } from '../state/text-map.ts'

interface Props {
  article: RefObject<HTMLElement | null>
  articleId: string
  map: TextMap | null
  /** The offset at which the caret begins: the first character in view. */
  firstInView: () => number
}

/** Draws the caret of read-only text, and moves it by the arrow keys. */
export function ReadingCaret({ article, articleId, map, firstInView }: Props) {
  const selection = useSelection((state) => state.selection)
  const [focused, setFocused] = useState(false)
  const [place, setPlace] = useState<{ left: number; top: number; height: number } | null>(null)

  useEffect(() => {
    const element = article.current
    if (!element || !map) return
    const onKey = (event: KeyboardEvent) => {
      const movement = event.altKey ? null : caretMovement(event)
      if (!movement) return
      event.preventDefault()
      const from = firstInView()
      moveCaret(element, map.rangeOf(from, from), movement, event.shiftKey)
      keepInView(element)
    }
    const onFocus = () => setFocused(true)
    const onBlur = () => setFocused(false)
    element.addEventListener('keydown', onKey)
    element.addEventListener('focus', onFocus)
    element.addEventListener('blur', onBlur)
    return () => {
      element.removeEventListener('keydown', onKey)
      element.removeEventListener('focus', onFocus)
      element.removeEventListener('blur', onBlur)
    }
  }, [article, map, firstInView])

  const isHere = focused && selection?.articleId === articleId && selection.start === selection.end
  useEffect(() => {
    const element = article.current
    const rect = isHere && element ? caretRect(element) : null
    const box = element?.offsetParent?.getBoundingClientRect()
    setPlace(
      rect && box
        ? { left: rect.left - box.left, top: rect.top - box.top, height: rect.height }
        : null,
    )
  }, [article, isHere, selection])

  return place && <i className={styles['caret']} style={place} aria-hidden />
}

/** Scrolls just so far that the caret's line is seen. */
function keepInView(article: HTMLElement): void {
  const rect = caretRect(article)
  const scroller = article.closest('[data-scroller]')
  if (!rect || !scroller) return
  const view = scroller.getBoundingClientRect()
  const margin = rect.height // One line, so that the next one is read too.
  if (rect.top < view.top + margin) scroller.scrollTop -= view.top + margin - rect.top
  else if (rect.bottom > view.bottom - margin) {
    scroller.scrollTop += rect.bottom - view.bottom + margin
  }
}
