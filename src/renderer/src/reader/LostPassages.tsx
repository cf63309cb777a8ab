import { messages } from '../../../shared/messages.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { saidBy } from '../state/stores/relations-store.ts'
import { placeRelations } from '../state/text-view/placed-relations.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'
import { Words } from '../ui/Words.tsx'
import styles from './LostPassages.module.css'

/** The highlights and the passages of relations whose place in this text is lost: nothing is drawn somewhere else instead. */
export function LostPassages({ content }: { content: OpenArticle }) {
  const { lost } = placeHighlights(content)
  const ends = placeRelations(
    content,
    useLibrary((state) => state.relations),
  ).lost
  const count = lost.length + ends.length
  if (count === 0) return null
  return (
    <details className={styles['tray']}>
      <summary>{messages.passage.placesLost(count)}</summary>
      <ul>
        {lost.map(({ highlight, passage }) => (
          <li key={highlight.id}>
            <q>
              <Words of={passage.selectors.quote.exact} />
            </q>
            {highlight.comment && <span>{highlight.comment}</span>}
          </li>
        ))}
        {ends.map(({ relation, side, quote }) => (
          <li key={`${relation.id} ${side}`}>
            <q>
              <Words of={quote} />
            </q>
            <span>{saidBy(relation)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
