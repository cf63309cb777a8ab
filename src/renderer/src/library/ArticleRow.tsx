import { memo, type MouseEvent, type Ref } from 'react'
import { isGuess } from '../../../core/model/article.ts'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { unpick, usePicked } from '../state/stores/picked-articles.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { readableDate } from '../ui/dates.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { openContextMenu } from '../ui/context-menu.ts'
import { useOff, useOffUnreadable } from '../ui/off.ts'
import { Name } from '../ui/Name.tsx'
import { TagLabels } from '../ui/tags/TagLabels.tsx'
import styles from './ArticleGrid.module.css'
import type { Column } from './columns.ts'
import { HighlightDots } from './HighlightDots.tsx'
import { pickedActions } from './picked-row-actions.ts'
import { articleActions } from './row-actions.ts'
import { TableCells } from './TableCells.tsx'

const words = messages.library

interface Props {
  article: ArticleSummary
  /** Those of the table; null: the list is narrow. */
  columns: readonly Column[] | null
  index: number
  /** As a screen reader counts the rows, from 1. */
  rowIndex: number
  rowKey: string
  /** How deep it is under headings; null where there are none. */
  level: number | null
  /** Distance from the top of the rows in CSS pixels. */
  top: number
  tabbable: boolean
  onFocus: (rowKey: string) => void
  onClick: (event: MouseEvent, index: number, id: string) => void
  onDoubleClick: (id: string) => void
  /** The articles that are picked in the list. */
  picked: () => readonly ArticleSummary[]
  ref: Ref<HTMLDivElement> | undefined
}

/** Drawn anew when its own article has changed, or it moves: not for each that comes into view. */
export const ArticleRow = memo(function ArticleRow(props: Props) {
  const { article, columns, index, rowKey, top, tabbable, ...on } = props
  const { id, title } = article
  const open = useWorkspace((state) => state.panes.some((pane) => pane.articleId === id))
  const focused = useWorkspace((state) => state.focused === id)
  // Which actions there are depends on the open dossier.
  useWorkspace((state) => state.dossierId)
  useLibrary((state) => state.dossiers)
  const off = useOff()
  const unreadable = useOffUnreadable()
  const actions = articleActions(article, off, unreadable)
  const isPicked = usePicked((state) => state.ids.has(id))

  return (
    <div
      ref={on.ref}
      role="row"
      aria-selected={isPicked}
      aria-label={title.value}
      aria-rowindex={on.rowIndex}
      aria-level={on.level ?? undefined}
      aria-current={open ? 'true' : undefined}
      tabIndex={tabbable ? 0 : -1}
      data-index={index}
      data-article-row={id}
      data-row-key={rowKey}
      className={`${styles['row']} ${open ? styles['open'] : ''} ${focused ? styles['focus'] : ''} ${isPicked ? styles['picked'] : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => on.onFocus(rowKey)}
      onContextMenu={(event) => {
        const of = event.currentTarget.getBoundingClientRect()
        const picked = isPicked ? on.picked() : []
        const several = picked.length > 1
        // What is done to another row is done to that alone.
        if (!isPicked) unpick()
        openContextMenu(
          event,
          of,
          several ? messages.picked.actions : words.more(title.value),
          several ? pickedActions(picked, off, unreadable) : actions,
        )
      }}
      onClick={(event) => isOnRow(event) && on.onClick(event, index, id)}
      onDoubleClick={(event) => isOnRow(event) && on.onDoubleClick(id)}
    >
      {columns ? (
        <TableCells article={article} columns={columns} />
      ) : (
        <ListCell article={article} />
      )}
      <div role="gridcell" className={styles['actions']}>
        <ActionMenu label={words.more(title.value)} actions={actions} isTabStop={false} />
      </div>
    </div>
  )
})

function isOnRow({ target }: MouseEvent): boolean {
  return (target as Element).closest('button') === null
}

/** An article as the narrow list shows it. */
function ListCell({ article }: { article: ArticleSummary }) {
  const { title, outlet, date, tags } = article
  const meta = words.articleMeta(outlet.value || words.unknownOutlet, readableDate(date.value))
  return (
    <div role="gridcell" className={styles['cell']}>
      <div className={`${styles['meta']} ${isGuess(outlet) ? styles['guess'] : ''}`}>
        <span>{meta}</span>
        <HighlightDots article={article} />
      </div>
      <div className={`${styles['title']} ${title.from === 'firstWords' ? styles['thin'] : ''}`}>
        <Name of={title.value} />
      </div>
      <TagLabels tags={tags} />
    </div>
  )
}
