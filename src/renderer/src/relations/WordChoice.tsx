import { type FormEvent, type Ref, useState } from 'react'
import { LONGEST_WORD, RELATION_WORDS } from '../../../core/model/relation.ts'
import { messages } from '../../../shared/messages.ts'
import { relationInWords } from '../../../shared/relation-in-words.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { useOff } from '../ui/off.ts'
import { RelationSign } from './RelationSign.tsx'
import styles from './WordChoice.module.css'

const words = messages.relations

interface Props {
  names: readonly [string, string]
  /** The word that there is; null while there is none. */
  chosen: string | null
  /** Whether the person's own word is being written. */
  writing: boolean
  onWrite: (writing: boolean) => void
  onChoose: (word: string) => void
}

/** The key that chooses one's own word: those before it choose ours. */
export const OWN_KEY = String(RELATION_WORDS.length + 1)

/** What can join two passages, each as the sentence that it makes, with its key. */
export function WordChoice({ names, chosen, writing, onWrite, onChoose }: Props) {
  const off = useOff()
  return (
    <div className={styles['choice']} role="group" aria-label={words.question}>
      {RELATION_WORDS.map((word, index) => (
        <Button
          key={word}
          look="plain"
          className={styles['word']}
          aria-pressed={chosen === null ? undefined : word === chosen}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onChoose(word)}
          {...off}
        >
          <Kbd of={String(index + 1)} decorative />
          <RelationSign word={word} />
          <span>{relationInWords(word, names)}</span>
        </Button>
      ))}
      {writing ? (
        <OwnWord names={names} onDone={onChoose} onLeave={() => onWrite(false)} />
      ) : (
        <Button
          look="plain"
          className={styles['word']}
          aria-keyshortcuts={OWN_KEY}
          onClick={() => onWrite(true)}
          {...off}
        >
          <Kbd of={OWN_KEY} decorative />
          <RelationSign word="" />
          <span>{words.own}</span>
        </Button>
      )}
    </div>
  )
}

interface OwnProps {
  names: readonly [string, string]
  onDone: (word: string) => void
  onLeave: () => void
}

function OwnWord({ names: [one, other], onDone, onLeave }: OwnProps) {
  const [word, setWord] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (word.trim() !== '') onDone(word)
  }
  return (
    <form className={styles['own']} onSubmit={submit}>
      <bdi>{one}</bdi>
      <input
        ref={focusIt}
        aria-label={words.ownLabel}
        placeholder={words.ownHint}
        maxLength={LONGEST_WORD}
        value={word}
        onChange={(event) => setWord(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onLeave()
        }}
      />
      <bdi>{other}</bdi>
      <Button type="submit" look="primary" disabled={word.trim() === ''}>
        {words.done}
      </Button>
    </form>
  )
}

const focusIt: Ref<HTMLInputElement> = (input) => input?.focus({ preventScroll: true })
