import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components'
import type { MenuAction } from './context-menu.ts'
import styles from './Menu.module.css'
import { MenuItems } from './MenuItems.tsx'

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
        <MenuItems label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  )
}
