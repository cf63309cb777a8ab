import { messages } from '../../../shared/messages.ts'
import { listAll } from '../state/stores/list-filter.ts'
import { Button } from '../ui/Button.tsx'
import styles from './LibraryPanel.module.css'

/**
 * Stands where articles would be.
 *
 * @param query what was typed and no article has; empty: the filters leave none
 */
export function NothingListed({ query }: { query: string }) {
  return (
    <div className={styles['nothing']}>
      <p role="status">
        {query === '' ? messages.filter.nothing : messages.library.nothingFound(query)}
      </p>
      {query === '' && (
        <Button look="plain" onClick={listAll} data-list-all>
          {messages.filter.all}
        </Button>
      )}
    </div>
  )
}
