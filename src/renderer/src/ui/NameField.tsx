import { useLayoutEffect, useRef, useState } from 'react'
import { keepFieldKeys } from './field-keys.ts'
import { ShownAs } from './ShownAs.tsx'
import { useAfterPress } from './use-after-press.ts'
import styles from './NameField.module.css'

interface Props {
  label: string
  value: string
  /**
   * Called once, with the new name, or with null when there is none; by key when the focus has not
   * gone elsewhere.
   */
  onDone: (value: string | null, byKey: boolean) => void
}

/** A field for a new name: Enter or leaving it keeps what was typed, Escape gives it up. */
export function NameField({ label, value, onDone }: Props) {
  const [draft, setDraft] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const afterPress = useAfterPress()
  useLayoutEffect(() => field.current?.select(), [])

  const finish = (name: string | null, byKey: boolean) => {
    if (done.current) return
    done.current = true
    afterPress(() => onDone(name === '' ? null : name, byKey))
  }
  return (
    <>
      <input
        ref={field}
        autoFocus
        className={styles['field']}
        aria-label={label}
        dir="auto"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => finish(draft.trim(), false)}
        onKeyDown={(event) => {
          keepFieldKeys(event)
          if (event.key === 'Enter') finish(draft.trim(), true)
          if (event.key === 'Escape') finish(null, true)
        }}
      />
      <ShownAs of={draft} className={styles['shownAs']} />
    </>
  )
}
