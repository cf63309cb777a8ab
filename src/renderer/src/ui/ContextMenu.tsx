import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import { closeContextMenu, useContextMenu } from './context-menu.ts'
import styles from './Menu.module.css'
import { MenuItems } from './MenuItems.tsx'

/** The menu of what was right-clicked, or has the focus and was asked for its menu by key. */
export function ContextMenu() {
  const open = useContextMenu((state) => state.open)
  const corner = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={corner}
        className={styles['corner']}
        style={{ left: open?.x ?? 0, top: open?.y ?? 0 }}
        aria-hidden
      />
      {open && (
        <Popover
          key={`${open.x} ${open.y}`}
          triggerRef={corner}
          aria-label={open.label}
          isOpen
          onOpenChange={(isOpen) => !isOpen && closeContextMenu()}
          className={styles['popover'] ?? ''}
          placement="bottom start"
          offset={0}
        >
          <MenuItems
            label={open.label}
            // The menu gives the focus back first: what is done may take it then.
            actions={open.actions.map((action) => ({
              ...action,
              run: () => requestAnimationFrame(action.run),
            }))}
            autoFocus={open.byKey ? 'first' : true}
            onClose={closeContextMenu}
          />
        </Popover>
      )}
    </>
  )
}
