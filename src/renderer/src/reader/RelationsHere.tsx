import type { Span } from '../../../core/text/spans.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { openRelationCard, saidBy } from '../state/stores/relations-store.ts'
import { placeRelations } from '../state/text-view/placed-relations.ts'
import { closeCard } from '../state/text-view/selection-store.ts'
import { Name } from '../ui/Name.tsx'
import styles from './HighlightCard.module.css'

interface Props {
  content: OpenArticle
  /** Of the article's text, in UTF-16 offsets. */
  range: Span
}

/** On a highlight's card: the relations of its words, or of some of them. */
export function RelationsHere({ content, range }: Props) {
  const relations = useLibrary((state) => state.relations)
  const here = placeRelations(content, relations).placed.filter(
    ({ start, end }) => start < range.end && range.start < end,
  )
  if (here.length === 0) return null
  return (
    <p className={styles['quoted']}>
      {messages.relations.label}{' '}
      {here.map(({ relation, side, start, end }) => (
        <button
          key={`${relation.id} ${side}`}
          type="button"
          onClick={() => {
            closeCard()
            const at = { articleId: content.id, start, end }
            openRelationCard({ kind: 'there', ids: [relation.id], at })
          }}
        >
          <Name of={saidBy(relation)} />
        </button>
      ))}
    </p>
  )
}
