import { Fragment } from 'react'
import { Menu as AriaMenu, MenuItem, Separator } from 'react-aria-components'
import type { MenuAction } from './context-menu.ts'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'

interface Props {
  label: string
  actions: readonly MenuAction[]
  /** Left to the button that opens the menu, where one does. */
  autoFocus?: 'first' | true
  onClose?: () => void
  /** The id of the action that holds now, where they exclude each other. */
  chosen?: string | undefined
}

/** The entries of a menu, with the key that does the same where there is one. */
export function MenuItems({ label, actions, autoFocus, onClose, chosen }: Props) {
  return (
    <AriaMenu
      className={styles['menu'] ?? ''}
      aria-label={label}
      {...(autoFocus && { autoFocus })}
      {...(onClose && { onClose })}
      {...(chosen && { selectionMode: 'single', selectedKeys: [chosen] })}
    >
      {actions.map(({ id, label: name, run, key, disabled = false, title, beginsGroup }, index) => (
        <Fragment key={id}>
          {beginsGroup && index > 0 && <Separator className={styles['separator'] ?? ''} />}
          <MenuItem
            id={id}
            textValue={name}
            className={styles['item'] ?? ''}
            isDisabled={disabled}
            onAction={run}
          >
            <span title={title}>{name}</span>
            {key !== undefined && <Kbd of={key} decorative />}
          </MenuItem>
        </Fragment>
      ))}
    </AriaMenu>
  )
}
