import { type KeyboardEvent, type RefObject, useEffect } from 'react'

/**
 * Makes a list one stop of the Tab key: the arrow keys, Home and End walk it, and Tab comes back to
 * where one was. The rows' own buttons carry `data-stop`; what else a row has keeps its place in the
 * order of Tab.
 *
 * @returns the list's handler for keys
 */
export function useOneTabStop(
  list: RefObject<HTMLElement | null>,
): (event: KeyboardEvent<HTMLElement>) => void {
  useEffect(() => {
    const element = list.current
    if (!element) return
    const mark = () => markStop(element)
    mark()
    const rows = new MutationObserver(mark)
    rows.observe(element, { childList: true, subtree: true })
    element.addEventListener('focusin', mark)
    return () => {
      rows.disconnect()
      element.removeEventListener('focusin', mark)
    }
  })
  return (event) => {
    const stops = stopsIn(event.currentTarget)
    const at = stops.indexOf(event.target as HTMLElement)
    const next = at === -1 || isWithModifier(event) ? undefined : STEPS[event.key]?.(at, stops)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
}

function stopsIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-stop]')]
}

/** What has the focus is the stop, else what was it before, else the first. */
function markStop(list: HTMLElement): void {
  const stops = stopsIn(list)
  const stop =
    stops.find((one) => one === document.activeElement) ??
    stops.find((one) => one.dataset['stop'] === 'here') ??
    stops[0]
  for (const one of stops) {
    const [index, mark] = one === stop ? [0, 'here'] : [-1, '']
    // Of thousands two change.
    if (one.tabIndex !== index) one.tabIndex = index
    if (one.dataset['stop'] !== mark) one.dataset['stop'] = mark
  }
}

function isWithModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey
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
