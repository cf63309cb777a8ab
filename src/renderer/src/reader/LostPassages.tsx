import { messages } from '../../../shared/messages.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'
import { Words } from '../ui/Words.tsx'
import styles from './LostPassages.module.css'

/** The highlights whose place in this text is lost: nothing is drawn somewhere else instead. */
export function LostPassages({ content }: { content: OpenArticle }) {
  const { lost } = placeHighlights(content)
  if (lost.length === 0) return null
  return (
    <details className={styles['tray']}>
      <summary>{messages.passage.placesLost(lost.length)}</summary>
      <ul>
        {lost.map(({ highlight, passage }) => (
          <li key={highlight.id}>
            <q>
              <Words of={passage.selectors.quote.exact} />
            </q>
            {highlight.comment && <span>{highlight.comment}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
