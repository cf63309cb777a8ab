import { ArrowUpDown } from 'lucide-react'
import { useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { relate } from '../state/actions/relation-actions.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { namesOf, type RelatedPair } from '../state/stores/relations-store.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Ends } from './Ends.tsx'
import styles from './RelationCard.module.css'
import { useWordKeys } from './use-word-keys.ts'
import { WordChoice } from './WordChoice.tsx'

const words = messages.relations

interface Props {
  sides: RelatedPair
  /** It is made. */
  onDone: () => void
}

/** Two passages, and the question what joins them. */
export function NewRelation({ sides, onDone }: Props) {
  const [pair, setPair] = useState(sides)
  const [writing, setWriting] = useState(false)
  const turn = () => setPair(([one, other]) => [other, one])
  const choose = (word: string) =>
    attempt(async () => {
      await relate(pair, word)
      onDone()
    })
  const keys = useWordKeys({ choose, write: () => setWriting(true), turn })
  const names = namesOf(pair)
  return (
    <div className={styles['there']} ref={keys}>
      <h2>{words.question}</h2>
      <Ends sides={pair} names={names} />
      <WordChoice
        names={names}
        chosen={null}
        writing={writing}
        onWrite={setWriting}
        onChoose={choose}
      />
      <span className={styles['actions']}>
        <Button look="plain" aria-keyshortcuts="T" onClick={turn}>
          <ArrowUpDown size={13} aria-hidden /> {words.turn} <Kbd of="T" decorative />
        </Button>
      </span>
    </div>
  )
}
