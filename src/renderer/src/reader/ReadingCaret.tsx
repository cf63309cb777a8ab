import { type RefObject, useEffect, useState } from 'react'
import { pinMatch, focusAt, sentencesOf, useComparison } from '../state/stores/comparison-store.ts'
import { useSelection } from '../state/text-view/selection-store.ts'
import styles from './ReadingCaret.module.css'
import { caretMovement, caretRect, moveCaret } from './reading-caret.ts'
import { sentenceStep, stepFrom } from './sentence-step.ts'
import type { TextMap } from '../state/text-view/text-map.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'

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
  const [place, setPlace] = useState<CaretPlace | null>(null)

  useEffect(() => {
    const element = article.current
    if (!element || !map) return
    const onKey = (event: KeyboardEvent) => {
      if (stepsBySentence(event, element, articleId, map, firstInView)) return
      const movement = caretMovement(event)
      if (!movement) return
      event.preventDefault()
      const start = () => {
        const from = firstInView()
        return map.rangeOf(from, from)
      }
      moveCaret(element, start, movement, event.shiftKey)
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
  }, [article, articleId, map, firstInView])

  const isHere = focused && selection?.articleId === articleId && selection.start === selection.end
  useEffect(() => {
    const element = article.current
    if (!isHere || !element) {
      setPlace(null)
      return
    }
    // Another width or size of the text wraps its lines elsewhere.
    return onLayoutChange(() => placeOfCaret(element), setPlace, [], [element])
  }, [article, isHere, selection])

  // Another caret at each place: its blinking begins with the visible half, so it is never lost.
  const key = place ? `${place.left} ${place.top}` : ''
  return place && <i key={key} className={styles['caret']} style={place} aria-hidden />
}

/** In CSS pixels, in the positioned element around the text. */
interface CaretPlace {
  left: number
  top: number
  height: number
}

function placeOfCaret(article: HTMLElement): CaretPlace | null {
  const rect = caretRect(article)
  const box = article.offsetParent?.getBoundingClientRect()
  return rect && box
    ? { left: rect.left - box.left, top: rect.top - box.top, height: rect.height }
    : null
}

/** While Compare is on the arrows up and down go from sentence to sentence; whether this key did. */
function stepsBySentence(
  event: KeyboardEvent,
  article: HTMLElement,
  articleId: string,
  map: TextMap,
  firstInView: () => number,
): boolean {
  const comparison = useComparison.getState()
  const sentences = comparison.on ? sentencesOf(comparison, articleId) : []
  const step = sentenceStep(event)
  if (step === null || sentences.length === 0) return false
  event.preventDefault()
  const sentence = stepFrom(sentences, caretOffset(article, map), firstInView, step)
  const range = sentence && map.rangeOf(sentence.start, sentence.end)
  if (!range) return true
  window.getSelection()?.collapse(range.startContainer, range.startOffset)
  // At once: the next key may be one that acts on the sentence.
  pinMatch(focusAt({ articleId, ...sentence }))
  keepRectInView(article, range.getBoundingClientRect())
  return true
}

function caretOffset(article: HTMLElement, map: TextMap): number | null {
  const { focusNode, focusOffset = 0 } = window.getSelection() ?? {}
  return focusNode && article.contains(focusNode) ? map.offsetOf(focusNode, focusOffset) : null
}

/** Scrolls just so far that the caret's line is seen. */
function keepInView(article: HTMLElement): void {
  const rect = caretRect(article)
  if (rect) keepRectInView(article, rect)
}

// One line above and below, so that one reads on: 17 px of text at a line height of 1.66.
const LINE = 28

/** What is taller than the view is shown from its first line on. */
function keepRectInView(article: HTMLElement, rect: DOMRect): void {
  const scroller = article.closest('[data-scroller]')
  if (!scroller) return
  const view = scroller.getBoundingClientRect()
  const above = view.top + LINE - rect.top
  const below = rect.bottom - view.bottom + LINE
  if (above > 0) scroller.scrollTop -= above
  else if (below > 0) scroller.scrollTop += Math.min(below, -above)
}
