import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { LONGEST_CLAIM } from '../../../core/model/agreement.ts'
import { messages } from '../../../shared/messages.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { Button } from '../ui/Button.tsx'
import { keepFieldKeys } from '../ui/field-keys.ts'
import { useOff } from '../ui/off.ts'
import { addClaim } from './agreement-actions.ts'
import styles from './AgreementPanel.module.css'

const words = messages.agreement

/** A field for a claim that stands in no note: Enter writes it into the table, and the next can follow. */
export function AddClaim() {
  const [draft, setDraft] = useState('')
  const off = useOff()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const claim = draft.trim()
    if (claim === '') return
    attempt(async () => {
      await addClaim(claim)
      // What was typed meanwhile stays.
      setDraft((now) => (now.trim() === claim ? '' : now))
    })
  }
  return (
    <form className={styles['add']} onSubmit={submit}>
      <Plus size={14} aria-hidden />
      <input
        aria-label={words.add}
        placeholder={words.addHint}
        dir="auto"
        maxLength={LONGEST_CLAIM}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return keepFieldKeys(event)
          // It leaves the field, with what was typed kept; once more leaves the table.
          event.preventDefault()
          event.currentTarget
            .closest('[data-agreement]')
            ?.querySelector<HTMLElement>('[data-place][tabindex="0"]')
            ?.focus()
        }}
        {...off}
      />
      {draft.trim() !== '' && (
        <Button type="submit" look="plain">
          {words.add}
        </Button>
      )}
    </form>
  )
}
