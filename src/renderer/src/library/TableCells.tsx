import type { ReactNode } from 'react'
import { isGuess } from '../../../core/model/article.ts'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { dayOf, shortDate } from '../ui/dates.ts'
import { Name } from '../ui/Name.tsx'
import { TagLabels } from '../ui/tags/TagLabels.tsx'
import styles from './ArticleTable.module.css'
import { COLUMNS, type Column } from './columns.ts'
import { HighlightDots } from './HighlightDots.tsx'

const words = messages.library

interface Props {
  article: ArticleSummary
  columns: readonly Column[]
}

/** An article as the table shows it: one line, a cell for each column. */
export function TableCells({ article, columns }: Props) {
  return columns.map((column) => (
    <div
      key={column.of}
      role="gridcell"
      aria-colindex={COLUMNS.indexOf(column) + 1}
      className={styles['cell']}
      data-column={column.of}
      data-number={column.isNumber}
    >
      {CONTENT[column.of](article)}
    </div>
  ))
}

const CONTENT: Record<Column['of'], (article: ArticleSummary) => ReactNode> = {
  title: ({ title }) => (
    <span
      className={title.from === 'firstWords' ? styles['thin'] : styles['title']}
      title={title.value}
    >
      <Name of={title.value} />
    </span>
  ),
  outlet: ({ outlet }) => (
    <span className={isGuess(outlet) ? styles['guess'] : undefined} title={outlet.value}>
      <Name of={outlet.value} />
    </span>
  ),
  date: ({ date }) => shortDate(date.value),
  added: ({ addedAt }) => dayOf(addedAt),
  words: ({ words: count }) => words.plain(count),
  highlights: (article) => (
    <>
      <HighlightDots article={article} />
      {article.highlights > 0 && words.plain(article.highlights)}
    </>
  ),
  tags: ({ tags }) => <TagLabels tags={tags} />,
}
