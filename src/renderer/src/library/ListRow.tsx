import { say } from '../state/stores/messages-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { type MenuAction, openContextMenu } from '../ui/context-menu.ts'
import { runKeyOf } from '../ui/key-action.ts'
import { Name } from '../ui/Name.tsx'
import look from '../ui/Row.module.css'
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
  /** Moves the focus on before the row goes. */
  leave: () => void
  /** Names the menu. */
  menuLabel: string
  /** What can be done with it, by its menu and by its keys. */
  actions: readonly MenuAction[]
}

/** A dossier, a saved search or a note in its list. */
export function ListRow(props: Props) {
  const { id, title, meta, tags = [], isOpen, isTabStop, menuLabel, actions } = props
  // The next key may follow before the row has gone.
  const byKey = actions.map((action) => {
    const run = () => {
      props.leave()
      action.run()
    }
    return action.key === 'Delete' ? { ...action, run } : action
  })
  return (
    <li
      className={`${look['row']} ${styles['item']} ${isOpen ? styles['open'] : ''}`}
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
        onKeyDown={(event) => runKeyOf(byKey, event, say)}
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
