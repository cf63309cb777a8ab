import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import styles from './Menu.module.css'

export interface MenuAction {
  id: string
  label: string
  run: () => void
  disabled?: boolean
}

interface Props {
  /** Names the button and the menu. */
  label: string
  actions: readonly MenuAction[]
  icon?: ReactNode
}

/** A button with a menu of actions. */
export function Menu({ label, actions, icon = <Ellipsis size={16} aria-hidden /> }: Props) {
  return (
    <MenuTrigger>
      <AriaButton className={styles['trigger'] ?? ''} aria-label={label}>
        {icon}
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <AriaMenu className={styles['menu'] ?? ''} aria-label={label}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={styles['item'] ?? ''}
              isDisabled={action.disabled ?? false}
              onAction={action.run}
            >
              {action.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
