import type { ArticleSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import styles from './ArticleGrid.module.css'

/** The colours of an article's highlights; nothing where it has none. */
export function HighlightDots({ article: { highlights, colors } }: { article: ArticleSummary }) {
  if (highlights === 0) return null
  return (
    <span
      className={styles['dots']}
      role="img"
      aria-label={messages.library.highlightsOf(highlights)}
    >
      {colors.map((color) => (
        <i key={color} className={styles['dot']} data-color={color} />
      ))}
    </span>
  )
}
