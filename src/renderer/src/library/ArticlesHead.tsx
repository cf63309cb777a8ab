import { X } from 'lucide-react'
import { memo } from 'react'
import type { ArticleSummary, DossierSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { IconButton } from '../ui/Button.tsx'
import { FilterBar } from './FilterBar.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import styles from './LibraryPanel.module.css'
import type { ListRows } from './list-rows.ts'
import { OrderMenu } from './OrderMenu.tsx'

const words = messages.library

interface Props {
  /** Those that may be listed. */
  articles: readonly ArticleSummary[]
  rows: ListRows
  /** The one that is open. */
  dossier: DossierSummary | null
  isTable: boolean
}

/** What stands over the list of articles, or their table: how it is ordered, grouped and narrowed. */
export const ArticlesHead = memo(function ArticlesHead({
  articles,
  rows,
  dossier,
  isTable,
}: Props) {
  const Heading = isTable ? 'h1' : 'h2'
  return (
    <>
      <div className={styles['articlesHead']}>
        <Heading>{words.articles}</Heading>
        <span className={styles['ways']}>
          <FilterMenu articles={articles} dossier={dossier} />
          <OrderMenu groups={rows.groups} />
          {isTable && (
            <IconButton
              label={words.closeTable}
              icon={<X size={14} aria-hidden />}
              onClick={() => runCommand('library.table')}
            />
          )}
        </span>
      </div>
      <FilterBar
        dossier={dossier?.name ?? null}
        shown={rows.articles.length}
        of={articles.length}
      />
    </>
  )
})
