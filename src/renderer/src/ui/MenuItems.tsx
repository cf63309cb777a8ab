import { ChevronRight } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'
import type { MenuAction, MenuEntry } from './context-menu.ts'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'

interface Props {
  label: string
  actions: readonly MenuEntry[]
  /** Left to the button that opens the menu, where one does. */
  autoFocus?: 'first' | true
  onClose?: () => void
}

/** The entries of a menu, with the key that does the same where there is one. */
export function MenuItems({ label, actions, autoFocus, onClose }: Props) {
  return (
    <AriaMenu
      className={styles['menu'] ?? ''}
      aria-label={label}
      {...(autoFocus && { autoFocus })}
      {...(onClose && { onClose })}
    >
      {inChoices(actions).map((entries, index) => {
        const [first] = entries
        if (!first) return null
        const line = first.beginsGroup && index > 0 && (
          <Separator className={styles['separator'] ?? ''} />
        )
        return (
          <Fragment key={first.id}>
            {line}
            {isChoice(first) ? (
              <MenuSection
                aria-label={label}
                selectionMode="single"
                selectedKeys={entries.filter((one) => isChoice(one) && one.isChosen).map(idOf)}
              >
                {entries.map(drawn)}
              </MenuSection>
            ) : (
              drawn(first)
            )}
          </Fragment>
        )
      })}
    </AriaMenu>
  )
}

/** Entries that exclude each other are together, all others alone. */
function inChoices(actions: readonly MenuEntry[]): MenuEntry[][] {
  const parts: MenuEntry[][] = []
  for (const action of actions) {
    const last = parts.at(-1)
    const goesOn = isChoice(action) && !action.beginsGroup && last?.every(isChoice)
    if (last && goesOn) last.push(action)
    else parts.push([action])
  }
  return parts
}

function isChoice(entry: MenuEntry): entry is MenuAction {
  return 'isChosen' in entry && entry.isChosen !== undefined
}

function idOf({ id }: MenuEntry): string {
  return id
}

function drawn(entry: MenuEntry): ReactNode {
  if (!('actions' in entry)) return <Item key={entry.id} action={entry} />
  const { id, label, actions } = entry
  return (
    <SubmenuTrigger key={id}>
      <MenuItem id={id} textValue={label} className={styles['item'] ?? ''}>
        <span>{label}</span>
        <ChevronRight size={13} aria-hidden />
      </MenuItem>
      <Popover className={styles['popover'] ?? ''}>
        <MenuItems label={label} actions={actions} />
      </Popover>
    </SubmenuTrigger>
  )
}

function Item({ action }: { action: MenuAction }) {
  const { id, label, run, key, disabled = false, title, detail } = action
  return (
    <MenuItem
      id={id}
      textValue={label}
      className={styles['item'] ?? ''}
      isDisabled={disabled}
      onAction={run}
    >
      <span title={title}>{label}</span>
      {detail !== undefined && <small>{detail}</small>}
      {key !== undefined && <Kbd of={key} decorative />}
    </MenuItem>
  )
}
