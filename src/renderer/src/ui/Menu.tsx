import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components'
import type { MenuEntry } from './context-menu.ts'
import styles from './Menu.module.css'
import { MenuItems } from './MenuItems.tsx'

interface Props {
  /** Names the button and the menu. */
  label: string
  actions: readonly MenuEntry[]
  icon?: ReactNode
  /** Left out of the order of the Tab key where a list has keys of its own for it. */
  isTabStop?: boolean
  className?: string | undefined
}

/** A button with a menu of actions. */
export function Menu({
  label,
  actions,
  icon = <Ellipsis size={16} aria-hidden />,
  isTabStop = true,
  className,
}: Props) {
  return (
    <MenuTrigger>
      <AriaButton
        className={className ?? styles['trigger'] ?? ''}
        aria-label={label}
        excludeFromTabOrder={!isTabStop}
      >
        {icon}
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <MenuItems label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  )
}
