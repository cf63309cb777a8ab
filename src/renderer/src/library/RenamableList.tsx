import { type ReactNode, type Ref, useState } from 'react'
import { flushSync } from 'react-dom'
import { attempt } from '../state/stores/messages-store.ts'
import { NameField } from '../ui/NameField.tsx'
import look from '../ui/Row.module.css'
import styles from './List.module.css'
import { type Leave, type ListHandle, useListKeys } from './list-keys.ts'

/** What a row needs of the list that it stands in. */
export interface RowOfList {
  isTabStop: boolean
  onFocus: () => void
  /** Moves the focus on before the row goes. */
  leave: () => void
  /** Turns the row into a field for its name. */
  rename: () => void
}

interface Props<T> {
  label: string
  /** Names the field for a row's name. */
  nameLabel: string
  items: readonly T[]
  onRename: (item: T, name: string) => Promise<unknown>
  children: (item: T, row: RowOfList) => ReactNode
  onLeave: Leave
  ref: Ref<ListHandle>
}

/** A list of the library whose rows are renamed where they stand. */
export function RenamableList<T extends { id: string; name: string }>(props: Props<T>) {
  const { items, onLeave, ref } = props
  const keys = useListKeys({ ids: items.map(({ id }) => id), onLeave, ref })
  const [renaming, setRenaming] = useState<string | null>(null)
  const done = (item: T, name: string | null, byKey: boolean) => {
    if (byKey) {
      // At once: the next key may follow within the frame.
      flushSync(() => setRenaming(null))
      keys.focusRow(item.id)
    } else setRenaming(null)
    if (name !== null) attempt(() => props.onRename(item, name))
  }
  const rowOf = ({ id }: T): RowOfList => ({
    isTabStop: keys.isTabStop(id),
    onFocus: () => keys.onFocusRow(id),
    leave: () => keys.leaveRow(id),
    rename: () => setRenaming(id),
  })
  return (
    <ul ref={keys.list} aria-label={props.label} className={styles['list']} {...keys.handlers}>
      {items.map((item) =>
        item.id === renaming ? (
          <li key={item.id} className={`${look['row']} ${styles['item']}`}>
            <NameField
              label={props.nameLabel}
              value={item.name}
              onDone={(name, byKey) => done(item, name, byKey)}
            />
          </li>
        ) : (
          props.children(item, rowOf(item))
        ),
      )}
    </ul>
  )
}
