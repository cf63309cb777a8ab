import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { isWithModifier } from './plain-key.ts'

/** What a row's own button has in a list that is one stop of the Tab key. */
export const STOP = { 'data-stop': '', tabIndex: -1 } as const

/**
 * Makes a list one stop of the Tab key: the arrow keys, Home and End walk it, and Tab comes back to
 * where one was. The rows' own buttons carry `STOP`; what else a row has keeps its place in the order
 * of Tab. Called by what draws the rows, so that there is a stop whichever of them are left.
 *
 * @returns the list's handlers
 */
export function useOneTabStop(list: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = list.current
    if (!element || stopOf(element)) return
    moveStop(element, element.querySelector<HTMLElement>(STOPS))
  })
  return {
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.target.matches(STOPS)) moveStop(event.currentTarget, event.target)
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = isWithModifier(event) || event.shiftKey ? undefined : lookUp(STEPS, event.key)
      if (!step || !(event.target instanceof Element) || !event.target.matches(STOPS)) return
      const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)]
      const next = step(stops.indexOf(event.target as HTMLElement), stops)
      if (!next) return
      event.preventDefault()
      next.focus()
    },
  }
}

const STOPS = '[data-stop]'

function stopOf(list: HTMLElement): HTMLElement | null {
  return list.querySelector<HTMLElement>(`${STOPS}[tabindex="0"]`)
}

function moveStop(list: HTMLElement, to: HTMLElement | null): void {
  const before = stopOf(list)
  if (before === to) return
  if (before) before.tabIndex = -1
  if (to) to.tabIndex = 0
}

const STEPS: Record<
  string,
  (at: number, stops: readonly HTMLElement[]) => HTMLElement | undefined
> = {
  ArrowDown: (at, stops) => stops[at + 1],
  ArrowUp: (at, stops) => stops[at - 1],
  Home: (_, stops) => stops[0],
  End: (_, stops) => stops.at(-1),
}
