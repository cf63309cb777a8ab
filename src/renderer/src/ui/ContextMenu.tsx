import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import { closeContextMenu, useContextMenu } from './context-menu.ts'
import styles from './Menu.module.css'
import { MenuItems } from './MenuItems.tsx'

// The menu gives the focus back within a frame or two; should it not, the action is done all the same.
const MOST_FRAMES = 10

function onceFocused(element: Element | null, run: () => void, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    if (document.activeElement === element || frames === 0) run()
    else onceFocused(element, run, frames - 1)
  })
}

/**
 * The menu of what was right-clicked, or has the focus and was asked for its menu by key.
 * `keeping` keeps what is typed from now on until what it gives, which does what was chosen, is called.
 */
export function ContextMenu({ keeping }: { keeping: (run: () => void) => () => void }) {
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
            // What is done may act on what has the focus, or take it: first the menu gives it back.
            actions={open.actions.map((action) => ({
              ...action,
              run: () => onceFocused(open.from, keeping(action.run)),
            }))}
            autoFocus={open.byKey ? 'first' : true}
            onClose={closeContextMenu}
          />
        </Popover>
      )}
    </>
  )
}
