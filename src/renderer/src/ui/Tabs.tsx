import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { nextPlace } from './next-place.ts'
import { isWithModifier } from './plain-key.ts'
import { useHasFocus } from './use-has-focus.ts'
import styles from './Tabs.module.css'

export interface TabOf<Id extends string> {
  id: Id
  title: ReactNode
  content: ReactNode
  /** Its content stays as it is while another is shown. */
  stays?: boolean
}

interface Props<Id extends string> {
  label: string
  tabs: readonly TabOf<Id>[]
  chosen: Id
  onChoose: (id: Id) => void
}

// Longer than it takes to pass over, shorter than one waits for it.
const HELD_MS = 350

/**
 * Tabs after the ARIA pattern, chosen as the arrow keys, Home and End reach them. react-aria has
 * some too; its code for lists of all kinds would double what the window reads before it is drawn.
 */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const base = useId()
  const tabId = (id: Id) => `${base}-tab-${id}`
  const panelId = (id: Id) => `${base}-panel-${id}`

  /** What is dragged is held over a tab to get to what it shows; passing over others shows none of them. */
  const holding = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stopHolding = () => clearTimeout(holding.current)
  const hold = (id: Id) => {
    stopHolding()
    holding.current = setTimeout(() => onChoose(id), HELD_MS)
  }

  // What had the focus goes with the tab that it was in: one goes on at the tab that is shown instead.
  const { isHere, handlers } = useHasFocus()
  useLayoutEffect(() => {
    const active = document.activeElement
    const isLost = active === document.body || active?.closest('[role="tabpanel"][hidden]')
    if (!isHere.current || !isLost) return
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [chosen, isHere])

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen)
    const to = nextPlace(event.key, at, tabs.length)
    const tab = to === null ? undefined : tabs[to]
    if (!tab || isWithModifier(event)) return
    event.preventDefault()
    onChoose(tab.id)
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(tabId(tab.id))}`)?.focus()
  }

  return (
    <div className={styles['tabs']} {...handlers}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className={styles['list']}
        onKeyDown={onKeyDown}
      >
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={tabId(id)}
            aria-selected={id === chosen}
            aria-controls={id === chosen ? panelId(id) : undefined}
            tabIndex={id === chosen ? 0 : -1}
            className={styles['tab']}
            onClick={() => onChoose(id)}
            onDragEnter={() => hold(id)}
            onDragLeave={stopHolding}
            onDrop={stopHolding}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs
        .filter(({ id, stays }) => id === chosen || stays)
        .map(({ id, content }) => (
          <div
            key={id}
            role="tabpanel"
            id={panelId(id)}
            aria-labelledby={tabId(id)}
            className={styles['content']}
            hidden={id !== chosen}
          >
            {content}
          </div>
        ))}
    </div>
  )
}
