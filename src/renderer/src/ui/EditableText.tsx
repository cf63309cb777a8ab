import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useOff } from './off.ts'
import styles from './EditableText.module.css'

interface Props {
  label: string
  value: string
  /** How the value reads when it is not being edited. */
  shown: string
  /** What stands there while there is no value. */
  missing: string
  /** Something to doubt about the value, as in "a guess": shown as a small "?", said in its name. */
  note?: string | undefined
  /** What a click will do or how to write the value. */
  hint?: string | undefined
  className?: string | undefined
  /** Report the value even when it was left as it was. */
  confirms?: boolean
  /** A sentence that says what is wrong with a value, or null. */
  check?: ((value: string) => string | null) | undefined
  onChange: (value: string) => void
}

/**
 * A text that is edited where it stands: a click, Enter or F2 turns it into a field; Enter keeps
 * what was typed, Escape what was there.
 */
export function EditableText(props: Props) {
  const { label, value, shown, missing, note, hint, className } = props
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const off = useOff()

  if (editing) {
    const leave = (refocus: boolean) => {
      setEditing(false)
      if (refocus) requestAnimationFrame(() => button.current?.focus())
    }
    return <Field {...props} onLeave={leave} />
  }
  const name = `${label}: ${value ? shown : missing}${note ? `, ${note}` : ''}`
  return (
    <button
      ref={button}
      type="button"
      className={`${styles['text']} ${value ? '' : styles['missing']} ${className ?? ''}`}
      aria-label={name}
      title={hint}
      data-editable={label}
      onClick={() => setEditing(true)}
      {...off}
    >
      <span className={styles['value']}>{value ? shown : missing}</span>
      {note && (
        <small className={styles['note']} aria-hidden>
          ?
        </small>
      )}
    </button>
  )
}

function Field({
  label,
  value,
  hint,
  className,
  confirms,
  check,
  onChange,
  onLeave,
}: Props & { onLeave: (refocus: boolean) => void }) {
  const [draft, setDraft] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const errorId = useId()
  const done = useRef(false)
  const error = check?.(draft.trim()) ?? null

  useEffect(() => field.current?.select(), [])

  const finish = (keep: boolean, refocus: boolean) => {
    if (done.current) return
    done.current = true
    const text = draft.trim()
    if (keep && error === null && (text !== value || (confirms && text !== ''))) onChange(text)
    onLeave(refocus)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') finish(false, true)
    if (event.key === 'Enter' && error === null) finish(true, true)
  }
  return (
    <span className={`${styles['editing']} ${className ?? ''}`}>
      <input
        ref={field}
        className={styles['field']}
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error ? errorId : undefined}
        placeholder={hint}
        value={draft}
        size={Math.max(10, draft.length)}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(true, false)}
      />
      {error && (
        <small id={errorId} className={styles['error']} role="alert">
          {error}
        </small>
      )}
    </span>
  )
}
