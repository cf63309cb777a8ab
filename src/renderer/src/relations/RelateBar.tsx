import { sourceName } from '../../../core/model/summary.ts'
import { shortened } from '../../../core/text/shortened.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useRelations } from '../state/stores/relations-store.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import styles from './RelateBar.module.css'

const words = messages.relations

// Enough to know the passage again; it is painted in its article too. In UTF-16 units.
const ROOM = 40

/** Above the panes while a relation is being made: what is being related, and what is to be done next. */
export function RelateBar() {
  const relating = useRelations((state) => state.relating)
  const article = useLibrary((state) => relating && lookUp(state.articles, relating.articleId))
  if (!relating) return null
  const name = article ? sourceName(article) : words.noArticle
  return (
    <div className={styles['bar']} role="region" aria-label={words.region}>
      <p role="status">{words.second(shortened(relating.quote, ROOM), name)}</p>
      <Button look="plain" onClick={() => runCommand('match.clearFocus')}>
        {words.cancel} <Kbd of="Escape" decorative />
      </Button>
    </div>
  )
}
