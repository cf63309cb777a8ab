import { ArrowUpDown, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import type { PlacedRelation, RelationSummary } from '../../../core/model/relation.ts'
import { messages } from '../../../shared/messages.ts'
import { removeRelation, setRelationWord, turnRelation } from '../state/actions/relation-actions.ts'
import { goToEnd } from '../state/actions/go-to-relation.ts'
import type { ArticleSpan } from '../state/comparison/comparison.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { namesOf, saidBy } from '../state/stores/relations-store.ts'
import { useRelationList } from '../state/stores/use-relation-list.ts'
import { Button } from '../ui/Button.tsx'
import { dayOf } from '../ui/dates.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { useOff } from '../ui/off.ts'
import { End } from './Ends.tsx'
import styles from './RelationCard.module.css'
import { RelationSign } from './RelationSign.tsx'
import { useWordKeys } from './use-word-keys.ts'
import { WordChoice } from './WordChoice.tsx'

const words = messages.relations

interface Props {
  ids: readonly string[]
  at: ArticleSpan
  /** There are none any more. */
  onDone: () => void
}

/** The relations of one passage: what each says, both its ends, and what can be done with it. */
export function RelationsThere({ ids, at, onDone }: Props) {
  const all = useLibrary((state) => state.relations)
  const placed = useRelationList([{ kind: 'article', id: at.articleId }])
  const there = ids.flatMap((id) => {
    const relation = lookUp(all, id)
    return relation && relation.trashedAt === undefined ? [relation] : []
  })
  const isEmpty = there.length === 0
  useEffect(() => {
    if (isEmpty) onDone()
    // Once: what it is to do changes nothing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isEmpty])
  return there.map((relation) => (
    <One
      key={relation.id}
      relation={relation}
      placed={placed?.find(({ id }) => id === relation.id)}
      here={at.articleId}
    />
  ))
}

interface OneProps {
  relation: RelationSummary
  /** With its passages; undefined until they are known. */
  placed: PlacedRelation | undefined
  /** The article beside whose passage the card stands. */
  here: string
}

function One({ relation, placed, here }: OneProps) {
  const off = useOff()
  const [changing, setChanging] = useState(false)
  const [writing, setWriting] = useState(false)
  const names = namesOf(relation.sides)
  const choose = (word: string) => {
    setChanging(false)
    setWriting(false)
    attempt(() => setRelationWord(relation, word))
  }
  const write = () => {
    setChanging(true)
    setWriting(true)
  }
  const turn = () => attempt(() => turnRelation(relation))
  const remove = () => attempt(() => removeRelation(relation))
  const keys = useWordKeys({ choose, write, turn, remove })
  return (
    <div ref={keys} className={styles['there']} data-relation={relation.id}>
      <h2>
        <RelationSign word={relation.word} />
        {saidBy(relation)}
      </h2>
      {placed?.sides.map((side, index) => (
        <button
          key={index}
          type="button"
          className={styles['go']}
          title={words.goTo(names[index] ?? '')}
          onClick={() => attempt(() => goToEnd(side, here))}
        >
          <End side={side} name={names[index] ?? ''} />
        </button>
      ))}
      <small>{words.madeOn(dayOf(relation.createdAt), relation.by)}</small>
      {changing && (
        <WordChoice
          names={names}
          chosen={relation.word}
          writing={writing}
          onWrite={setWriting}
          onChoose={choose}
        />
      )}
      <span className={styles['actions']}>
        <Button
          look="plain"
          aria-expanded={changing}
          onClick={() => setChanging(!changing)}
          {...off}
        >
          <Pencil size={12} aria-hidden /> {words.change}
        </Button>
        <Button look="plain" aria-keyshortcuts="T" onClick={turn} {...off}>
          <ArrowUpDown size={12} aria-hidden /> {words.turn} <Kbd of="T" decorative />
        </Button>
        <Button look="plain" aria-keyshortcuts="Delete" onClick={remove} {...off}>
          <Trash2 size={12} aria-hidden /> {words.remove} <Kbd of="Delete" decorative />
        </Button>
      </span>
    </div>
  )
}
