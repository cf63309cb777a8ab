import { sourceName } from '../../../core/model/summary.ts'
import { useMemo } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import type { ArticleSpan } from '../state/comparison/comparison.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { openTextOf } from '../state/stores/open-articles.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import styles from './CompareNotice.module.css'
import { usePainted } from '../state/text-view/use-painted.ts'

const words = messages.decisions

// Enough to know the passage again; it is painted in its article too.
const MOST_WORDS = 12

/** What is to be done next to join two passages by hand. */
export function JoinBar({ from }: { from: ArticleSpan | null }) {
  const article = useLibrary((state) => from && lookUp(state.articles, from.articleId))
  const text = from && openTextOf(from.articleId)?.text.slice(from.start, from.end)
  usePainted(
    'collate-joining',
    useMemo(() => (from ? [from] : []), [from]),
  )
  return (
    <div
      className={`${styles['notice']} ${styles['joining']}`}
      role="region"
      aria-label={words.region}
    >
      <p role="status" className={styles['words']}>
        {text && article ? words.second(shortened(text), sourceName(article)) : words.first}
      </p>
      <Button look="plain" onClick={() => runCommand('match.clearFocus')}>
        {words.cancel} <Kbd of="Escape" decorative />
      </Button>
    </div>
  )
}

function shortened(text: string): string {
  const all = text.split(/\s+/)
  return all.length > MOST_WORDS ? `${all.slice(0, MOST_WORDS).join(' ')}…` : all.join(' ')
}
