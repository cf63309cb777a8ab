import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { isWithModifier, plainKey } from '../ui/plain-key.ts'
import { useKeptFocus } from '../ui/use-kept-focus.ts'

/** A list of the library, as the search field and the lists beside it reach it. */
export interface ListHandle {
  /** Sets the focus on its first or its last row; false when it has none. */
  focusEdge: (edge: 'first' | 'last') => boolean
}

/** Which way the arrow keys leave a list: up to what is above it, or down. */
export type Leave = (by: 1 | -1) => void

/**
 * The keys of one row: the right arrow goes on to its button with what can be done, the left arrow
 * back.
 *
 * @param row the element that holds the button
 * @param target what has the focus when the row has it
 * @returns whether the key was one of these
 */
export function handleRowKeys(
  event: KeyboardEvent,
  row: HTMLElement,
  target: HTMLElement | null,
): boolean {
  const button = row.querySelector<HTMLElement>('[aria-haspopup]')
  const action = rowAction(event, button, target)
  if (!action) return false
  event.preventDefault()
  action()
  return true
}

function rowAction(
  event: KeyboardEvent,
  button: HTMLElement | null,
  target: HTMLElement | null,
): (() => void) | undefined {
  const key = plainKey(event)
  if (key === 'ArrowRight') return () => button?.focus()
  if (key === 'ArrowLeft') return () => target?.focus()
  return undefined
}

interface Options {
  /** The ids of the rows, in order. Each row's element has its own as `data-row`. */
  ids: readonly string[]
  onLeave: Leave
  ref: Ref<ListHandle>
}

/**
 * A short list as one stop of the Tab key: arrows, Home and End walk it, and beyond its ends they
 * leave it.
 */
export function useListKeys({ ids, onLeave, ref }: Options) {
  const list = useRef<HTMLUListElement>(null)
  const [lastFocused, setLastFocused] = useState<string | null>(null)
  const lastAt = ids.indexOf(lastFocused ?? '')
  const at = Math.max(0, lastAt)

  const focus = (index: number): boolean => {
    const button = buttonOf(list.current, ids[index])
    button?.focus()
    return button !== null
  }
  // What a row is given stays the same, or each of a thousand is drawn anew for one that changes.
  const now = useRef({ ids, focus })
  useLayoutEffect(() => {
    now.current = { ids, focus }
  })
  useImperativeHandle(ref, () => ({
    focusEdge: (edge) => focus(edge === 'first' ? 0 : ids.length - 1),
  }))

  const kept = useKeptFocus({ at: lastAt, count: ids.length, focus, leave: () => onLeave(-1) })

  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row]')
    const index = ids.indexOf(row?.dataset['row'] ?? '')
    if (event.defaultPrevented || !row || index === -1) return
    if (handleRowKeys(event, row, buttonOf(list.current, ids[index]))) return
    if (isWithModifier(event)) return
    const goTo = lookUp(TARGET, event.key)?.(index, ids.length)
    if (goTo === undefined) return
    event.preventDefault()
    if (goTo < 0) onLeave(-1)
    else if (goTo >= ids.length) onLeave(1)
    else focus(goTo)
  }

  return {
    list,
    handlers: { onKeyDown, ...kept },
    isTabStop: (id: string) => id === ids[at],
    onFocusRow: setLastFocused,
    focusRow: (id: string) => focus(ids.indexOf(id)),
    /** The row that has the focus goes: it is left for the next one, else for the one before. */
    leaveRow: useCallback((id: string) => {
      const { ids: rows, focus: focusOn } = now.current
      const index = rows.indexOf(id)
      if (!focusOn(index + 1)) focusOn(index - 1)
    }, []),
  }
}

function buttonOf(list: HTMLElement | null, id: string | undefined): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row="${id}"] button`) ?? null
}

const TARGET: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}
