import { useId, useLayoutEffect, useRef, useState } from 'react'
import { parseDate } from '../../../core/text/dates.ts'
import { messages } from '../../../shared/messages.ts'
import type { TimeSpan } from '../../../core/listing/list-filter.ts'
import { Button } from '../ui/Button.tsx'
import { readableDate } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './TimeDialog.module.css'

const words = messages.filter

interface Props {
  title: string
  /** What holds now; null: no time does. */
  span: TimeSpan | null
  onChoose: (span: TimeSpan | null) => void
  onClose: () => void
}

/** Asks from when to when: in each field a day, a month or a year, as one writes it, or nothing. */
export function TimeDialog({ title, span, onChoose, onClose }: Props) {
  const [from, setFrom] = useState(readableDate(span?.from ?? ''))
  const [to, setTo] = useState(readableDate(span?.to ?? ''))
  const [wrong, setWrong] = useState<string | null>(null)
  const first = useRef<HTMLInputElement>(null)
  const said = useId()
  useLayoutEffect(() => first.current?.focus(), [])

  const choose = () => {
    const chosen = { from: dateIn(from), to: dateIn(to) }
    if (chosen.from === null || chosen.to === null) return setWrong(messages.reader.dateWrong)
    const length = Math.min(chosen.from.length, chosen.to.length)
    const isTurned = chosen.from.slice(0, length) > chosen.to.slice(0, length)
    if (length > 0 && isTurned) return setWrong(words.spanTurned)
    const isNone = chosen.from === '' && chosen.to === ''
    onChoose(isNone ? null : { from: chosen.from, to: chosen.to })
    onClose()
  }
  const field = { 'aria-invalid': wrong !== null, 'aria-describedby': said }
  return (
    <Dialog label={title} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          choose()
        }}
      >
        <h2>{title}</h2>
        <label>
          {words.from}
          <input
            ref={first}
            {...field}
            value={from}
            placeholder={words.fromHint}
            onChange={({ target }) => setFrom(target.value)}
          />
        </label>
        <label>
          {words.to}
          <input
            {...field}
            value={to}
            placeholder={words.toHint}
            onChange={({ target }) => setTo(target.value)}
          />
        </label>
        <p id={said} role="alert">
          {wrong}
        </p>
        <div className={styles['foot']}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" look="primary">
            {words.show}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The date that a field says; empty for an empty one, null for what is no date. */
function dateIn(typed: string): string | null {
  return typed.trim() === '' ? '' : parseDate(typed.trim())
}
