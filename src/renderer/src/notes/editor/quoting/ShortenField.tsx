import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { omissionsAfter, shownQuote } from '../../../../../core/note/omissions.ts'
import type { Span } from '../../../../../core/text/spans.ts'
import { messages } from '../../../../../shared/messages.ts'
import styles from './QuotationCard.module.css'

const words = messages.quotationCard

interface Props {
  quote: string
  omissions: readonly Span[]
  onChange: (omissions: Span[]) => void
}

/**
 * The words of a quotation, of which some can be left out: what is deleted becomes a sign, and a sign that
 * is deleted becomes its words again. Nothing can be written into them.
 */
export function ShortenField({ quote, omissions, onChange }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(null)
  const before = useRef<(readonly Span[])[]>([])
  const [isRefused, setRefused] = useState(false)
  const hint = useId()
  const { text } = shownQuote(quote, omissions)

  const onInput = useRef<(event: InputEvent) => void>(() => {})
  onInput.current = (event) => {
    event.preventDefault()
    if (!event.inputType.startsWith('delete')) return setRefused(true)
    const deleted = stretchOf(event, text)
    const after = omissionsAfter(quote, omissions, deleted)
    before.current.push(omissions)
    caret.current = Math.min(deleted.start, shownQuote(quote, after).text.length)
    setRefused(false)
    onChange(after)
  }
  // React's own `onBeforeInput` tells nothing of what is deleted.
  useEffect(() => {
    const element = field.current
    const hear = (event: InputEvent) => onInput.current(event)
    element?.addEventListener('beforeinput', hear)
    return () => element?.removeEventListener('beforeinput', hear)
  }, [])
  useLayoutEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [text])

  return (
    <div>
      <label className={styles['label']}>
        {words.shown}
        <textarea
          ref={field}
          autoFocus
          className={styles['field']}
          data-quotation-words
          aria-describedby={hint}
          dir="auto"
          rows={4}
          value={text}
          // What is changed comes by `beforeinput`.
          onChange={() => {}}
          onKeyDown={(event) => {
            const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
            const last = isUndo ? before.current.pop() : undefined
            if (!isUndo) return
            event.preventDefault()
            if (last) onChange([...last])
          }}
        />
      </label>
      <p id={hint} className={styles['hint']} role={isRefused ? 'alert' : undefined}>
        {isRefused ? words.onlyLeavesOut : words.shortenHint}
      </p>
    </div>
  )
}

/** What a deletion is of: what is selected, or the word, or the sign, before or after the caret. */
function stretchOf(event: InputEvent, text: string): Span {
  const { selectionStart: start, selectionEnd: end } = event.target as HTMLTextAreaElement
  if (end > start) return { start, end }
  if (event.inputType.endsWith('Forward')) {
    const ahead = /^\s*(?:\[…\]|\S)/u.exec(text.slice(end))?.[0].length ?? 0
    return { start, end: end + ahead }
  }
  const behind = /(?:\[…\]|\S)\s*$/u.exec(text.slice(0, start))?.[0].length ?? 0
  return { start: start - behind, end }
}
