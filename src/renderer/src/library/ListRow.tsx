import type { KeyboardEvent } from 'react'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { type MenuAction, openContextMenu } from '../ui/context-menu.ts'
import { Name } from '../ui/Name.tsx'
import { TagLabels } from '../ui/tags/TagLabels.tsx'
import styles from './List.module.css'

interface Props {
  id: string
  title: string
  meta: string
  tags?: readonly string[]
  isOpen: boolean
  isTabStop: boolean
  onFocus: () => void
  onOpen: () => void
  onKeyDown: (event: KeyboardEvent) => void
  /** Names the menu. */
  menuLabel: string
  actions: readonly MenuAction[]
}

/** A dossier or a note in its list. */
export function ListRow(props: Props) {
  const { id, title, meta, tags = [], isOpen, isTabStop, menuLabel, actions } = props
  return (
    <li
      className={`${styles['item']} ${isOpen ? styles['open'] : ''}`}
      data-row={id}
      onFocus={props.onFocus}
      onContextMenu={(event) => {
        const of = event.currentTarget.getBoundingClientRect()
        openContextMenu(event, of, menuLabel, actions)
      }}
    >
      <button
        type="button"
        className={styles['button']}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={props.onOpen}
        onKeyDown={props.onKeyDown}
      >
        <span className={styles['title']}>
          <Name of={title} />
        </span>
        <span className={styles['meta']}>{meta}</span>
        <TagLabels tags={tags} />
      </button>
      <ActionMenu label={menuLabel} actions={actions} isTabStop={false} />
    </li>
  )
}
