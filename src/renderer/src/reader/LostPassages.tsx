import type { Passage } from '../../../core/model/passage.ts'
import { shortened } from '../../../core/text/shortened.ts'
import { messages } from '../../../shared/messages.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { saidBy } from '../state/stores/relations-store.ts'
import { placeRelations } from '../state/text-view/placed-relations.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'
import { type AttachedPassage, useSelection } from '../state/text-view/selection-store.ts'
import { Button } from '../ui/Button.tsx'
import { useOff } from '../ui/off.ts'
import { Words } from '../ui/Words.tsx'
import { beginAttaching, stopAttaching } from './attaching.ts'
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
              <Words of={quoteOf(passage)} />
            </q>
            {highlight.comment && <span>{highlight.comment}</span>}
            <Attach
              of={{ articleId: content.id, passageId: passage.id, quote: quoteOf(passage) }}
            />
          </li>
        ))}
        {ends.map(({ relation, side, passageId, quote }) => (
          <li key={`${relation.id} ${side}`}>
            <q>
              <Words of={quote} />
            </q>
            <span>{saidBy(relation)}</span>
            {quote && <Attach of={{ articleId: content.id, passageId, quote }} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

// As much of a passage as tells it from others.
const QUOTE_CHARS = 60

function quoteOf({ selectors }: Passage): string {
  return selectors.quote.exact
}

/** Has the person show where a passage stands now, by selecting it. */
function Attach({ of }: { of: AttachedPassage }) {
  const off = useOff()
  const isAsked = useSelection(({ attaching }) => attaching?.passageId === of.passageId)
  if (!isAsked) {
    return (
      <Button look="plain" onClick={() => beginAttaching(of)} {...off}>
        {messages.passage.reattach}
      </Button>
    )
  }
  return (
    <p>
      {messages.passage.reattaching(shortened(of.quote, QUOTE_CHARS))}{' '}
      <Button look="plain" onClick={stopAttaching}>
        {messages.passage.edgesCancel}
      </Button>
    </p>
  )
}
