import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { ListedHighlight } from '../../../core/model/listed-highlight.ts'
import type { Picking } from './picked.ts'

/** What the rows of a list are given to be picked by; the same always, or each would be drawn anew for one. */
export interface RowHandlers {
  /** What is done to a row is done to all that are picked together with it. */
  chosen: (listed: ListedHighlight) => readonly ListedHighlight[]
  onPick: (id: string, isRange: boolean) => void
  /** Whether a key picked something, and nothing else is to come of it. */
  onKey: (event: KeyboardEvent, id: string) => boolean
}

export function useRowHandlers(picking: Picking): RowHandlers {
  const now = useRef(picking)
  useLayoutEffect(() => {
    now.current = picking
  })
  return useMemo(
    () => ({
      chosen: (listed) => {
        const { ids, picked } = now.current
        return ids.has(listed.highlight.id) ? picked : [listed]
      },
      onPick: (id, isRange) => (isRange ? now.current.upTo(id, id) : now.current.toggle(id)),
      onKey: (event, id) => handlePickingKey(event, id, now.current),
    }),
    [],
  )
}

/** Mod+Space picks the row or no more, Shift with an arrow all up to the next one, Mod+A all, Escape none. */
function handlePickingKey(event: KeyboardEvent, id: string, picking: Picking): boolean {
  const isMod = event.ctrlKey || event.metaKey
  if (event.altKey) return false
  if (isMod && event.key === ' ') return handled(event, () => picking.toggle(id))
  if (isMod && event.key.toLowerCase() === 'a') return handled(event, picking.all)
  if (!isMod && event.key === 'Escape' && picking.ids.size > 0) return handled(event, picking.none)
  const step = event.shiftKey && !isMod ? STEPS.get(event.key) : undefined
  if (step === undefined) return false
  const next = rowBeside(event.currentTarget, step)
  if (!next) return handled(event, () => {})
  return handled(event, () => {
    picking.upTo(next.dataset['highlight'] ?? id, id)
    next.focus()
  })
}

const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])

function rowBeside(row: EventTarget & Element, step: number): HTMLElement | undefined {
  const list = row.closest('[data-highlight-list]')
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-highlight]') ?? [])]
  return rows[rows.indexOf(row as HTMLElement) + step]
}

function handled(event: KeyboardEvent, act: () => void): true {
  event.preventDefault()
  event.stopPropagation()
  act()
  return true
}
