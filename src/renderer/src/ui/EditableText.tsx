import {
  type FocusEvent,
  type KeyboardEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { keepFieldKeys } from './field-keys.ts'
import { Name } from './Name.tsx'
import { useOff } from './off.ts'
import { ShownAs } from './ShownAs.tsx'
import { useAfterPress } from './use-after-press.ts'
import styles from './EditableText.module.css'

/** What was made of a text: a value, a question which of several it means, or what is wrong with it. */
export type Understood =
  /** `reads` says how it was understood, where that is not plain from what was typed. */
  | { kind: 'value'; value: string; reads?: string }
  | { kind: 'unsure'; question: string; choices: { label: string; value: string }[] }
  | { kind: 'wrong'; why: string }

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
  /** What is made of what was typed; left out when any text will do. */
  understand?: ((text: string) => Understood) | undefined
  onChange: (value: string) => void
}

/**
 * A text that is edited where it stands: a click, Enter or F2 turns it into a field; Enter keeps
 * what was typed, Escape what was there. After either the focus is where it was before.
 */
export function EditableText(props: Props) {
  const { label, value, shown, missing, note, hint, className } = props
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const from = useRef<Element | null>(null)
  const off = useOff()

  if (editing) {
    const leave = (refocus: boolean) => {
      if (!refocus) return setEditing(false)
      // At once: the next key may follow within the frame.
      flushSync(() => setEditing(false))
      ;(elsewhere(from.current) ?? button.current)?.focus()
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
      onClick={() => {
        from.current = document.activeElement
        setEditing(true)
      }}
      {...off}
    >
      <span className={styles['value']}>
        <Name of={value ? shown : missing} />
      </span>
      {note && (
        <small className={styles['note']} aria-hidden>
          ?
        </small>
      )}
    </button>
  )
}

/** What had the focus, where that is still there and is not the text itself, which was a button then. */
function elsewhere(element: Element | null): HTMLElement | null {
  const isThere = element instanceof HTMLElement && element.isConnected
  return isThere && element !== document.body ? element : null
}

function Field(props: Props & { onLeave: (refocus: boolean) => void }) {
  const { label, value, hint, className, confirms, onChange, onLeave } = props
  const [draft, setDraft] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const editing = useRef<HTMLSpanElement>(null)
  const saidId = useId()
  const done = useRef(false)
  const afterPress = useAfterPress()
  const text = draft.trim()
  const understood = props.understand?.(text) ?? { kind: 'value', value: text }
  const isUnclear = understood.kind !== 'value'

  useLayoutEffect(() => field.current?.select(), [])

  const finish = (kept: string | null, refocus: boolean) => {
    if (done.current) return
    done.current = true
    if (kept !== null && (kept !== value || (confirms && kept !== ''))) onChange(kept)
    afterPress(() => onLeave(refocus))
  }
  const enter = () => {
    if (understood.kind === 'value') finish(understood.value, true)
    else editing.current?.querySelector('button')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    keepFieldKeys(event)
    if (event.key === 'Escape') finish(null, true)
    if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault()
      enter()
    }
  }
  // What was typed and not understood stays in its field: nothing that was typed is lost unsaid.
  const onBlur = (event: FocusEvent) => {
    if (editing.current?.contains(event.relatedTarget)) return
    if (understood.kind === 'value') finish(understood.value, false)
    else if (text === value) finish(null, false)
  }
  return (
    <span
      ref={editing}
      className={`${styles['editing']} ${className ?? ''}`}
      data-editable={label}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <input
        ref={field}
        className={styles['field']}
        aria-label={label}
        dir="auto"
        aria-invalid={isUnclear}
        aria-describedby={saidId}
        placeholder={hint}
        value={draft}
        size={Math.max(10, draft.length)}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Said id={saidId} understood={understood} onChoose={(choice) => finish(choice, true)} />
      {understood.kind === 'value' && <ShownAs of={understood.value} className={styles['said']} />}
    </span>
  )
}

interface SaidProps {
  id: string
  understood: Understood
  onChoose: (value: string) => void
}

/** What is said of what is being typed: under the field and over what follows, which stays in place. */
function Said({ id, understood, onChoose }: SaidProps) {
  if (understood.kind === 'value') {
    if (!understood.reads) return null
    return (
      <small id={id} className={styles['said']}>
        {understood.reads}
      </small>
    )
  }
  if (understood.kind === 'wrong') {
    return (
      <small id={id} className={`${styles['said']} ${styles['wrong']}`} role="alert">
        {understood.why}
      </small>
    )
  }
  return (
    <small className={styles['said']}>
      <span id={id} role="alert">
        {understood.question}
      </span>
      <span className={styles['choices']}>
        {understood.choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            className={styles['choice']}
            onClick={() => onChoose(choice.value)}
          >
            {choice.label}
          </button>
        ))}
      </span>
    </small>
  )
}
