import { directionOf } from '../../../core/text/direction.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import type { PlacedSide } from '../../../core/model/relation.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { Name } from '../ui/Name.tsx'
import { Words } from '../ui/Words.tsx'
import styles from './Ends.module.css'

const words = messages.relations

/** What is shown of a passage of a relation; one that is being related has its place for sure. */
export type ShownEnd = Pick<PlacedSide, 'articleId' | 'quote'> & Partial<Pick<PlacedSide, 'state'>>

interface Props {
  sides: readonly [ShownEnd, ShownEnd]
  names: readonly [string, string]
}

/** Both passages of a relation, one under the other. */
export function Ends({ sides, names }: Props) {
  return (
    <span className={styles['ends']}>
      {sides.map((side, index) => (
        <End key={index} side={side} name={names[index] ?? ''} />
      ))}
    </span>
  )
}

/** A passage with what its article is called; and what is not as it should be. */
export function End({ side, name }: { side: ShownEnd; name: string }) {
  const { articleId, quote, state } = side
  const isTrashed = useLibrary(
    ({ articles }) => lookUp(articles, articleId)?.trashedAt !== undefined,
  )
  return (
    <span className={styles['end']}>
      <span className={styles['name']}>
        <Name of={name} />
        {state === 'orphaned' && <em>{words.placeLost}</em>}
        {isTrashed && <em>{words.inTrash}</em>}
      </span>
      <span className={styles['quote']} dir={directionOf(quote)}>
        {quote === '' ? words.wordsGone : <Words of={quote} />}
      </span>
    </span>
  )
}
