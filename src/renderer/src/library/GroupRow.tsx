import { ChevronDown, ChevronRight } from 'lucide-react'
import { messages } from '../../../shared/messages.ts'
import { foldGroups } from '../state/stores/list-place.ts'
import { Name } from '../ui/Name.tsx'
import styles from './ArticleGrid.module.css'
import type { Group } from './list-rows.ts'

interface Props {
  group: Group
  isFolded: boolean
  index: number
  /** As a screen reader counts the rows, from 1. */
  rowIndex: number
  rowKey: string
  /** Distance from the top of the rows in CSS pixels. */
  top: number
  tabbable: boolean
  onFocus: (rowKey: string) => void
}

/** The heading of a group, and how many articles are under it; a press folds them away. */
export function GroupRow({
  group,
  isFolded,
  index,
  rowIndex,
  rowKey,
  top,
  tabbable,
  onFocus,
}: Props) {
  const { key, title, articles } = group
  const Sign = isFolded ? ChevronRight : ChevronDown
  const name = messages.library.group(title, articles.length)
  return (
    <div
      role="row"
      aria-level={1}
      aria-expanded={!isFolded}
      aria-rowindex={rowIndex}
      aria-label={name}
      tabIndex={tabbable ? 0 : -1}
      data-index={index}
      data-row-key={rowKey}
      className={styles['group']}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => onFocus(rowKey)}
      onClick={() => foldGroups([key], !isFolded)}
    >
      <div role="gridcell" className={styles['groupCell']}>
        <Sign size={13} aria-hidden />
        <span>
          <Name of={title} />
        </span>
        <small>{messages.library.plain(articles.length)}</small>
      </div>
    </div>
  )
}
