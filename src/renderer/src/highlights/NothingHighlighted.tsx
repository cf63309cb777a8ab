import { messages } from '../../../shared/messages.ts'
import { NO_HIGHLIGHT_FILTER, viewHighlights } from '../state/stores/highlights-view.ts'
import { Button } from '../ui/Button.tsx'
import styles from './HighlightPanel.module.css'

/** In the place of a list without a row: how one comes to highlights, or back to those that there are. */
export function NothingHighlighted({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered) return <p className={styles['none']}>{messages.note.noHighlights}</p>
  return (
    <p className={styles['none']} role="status">
      {messages.highlights.nothingLeft}{' '}
      <Button look="plain" onClick={() => viewHighlights(NO_HIGHLIGHT_FILTER)}>
        {messages.highlights.showAll}
      </Button>
    </p>
  )
}
