import { useEffect, useRef, useState } from 'react'
import styles from './NameField.module.css'

interface Props {
  label: string
  value: string
  /** Called once, with the new name, or with null when there is none. */
  onDone: (value: string | null) => void
}

/** A field for a new name: Enter or leaving it keeps what was typed, Escape gives it up. */
export function NameField({ label, value, onDone }: Props) {
  const [draft, setDraft] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => field.current?.select(), [])

  const finish = (name: string | null) => {
    if (done.current) return
    done.current = true
    onDone(name === '' ? null : name)
  }
  return (
    <input
      ref={field}
      autoFocus
      className={styles['field']}
      aria-label={label}
      dir="auto"
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => finish(draft.trim())}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(draft.trim())
        if (event.key === 'Escape') finish(null)
      }}
    />
  )
}
