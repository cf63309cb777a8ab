import { create } from 'zustand'

/** The articles that are selected in the library's list, to do something with all of them. */
interface PickedArticles {
  ids: ReadonlySet<string>
  /** Where a range begins that Shift extends: the row that was picked last without it. */
  anchor: string | null
}

export const usePicked = create<PickedArticles>(() => ({ ids: new Set<string>(), anchor: null }))

/** Picks these and no others. */
export function pick(ids: Iterable<string>, anchor: string | null): void {
  usePicked.setState({ ids: new Set(ids), anchor })
}

/** Picks an article too, or no more. */
export function togglePicked(id: string): void {
  const ids = new Set(usePicked.getState().ids)
  if (!ids.delete(id)) ids.add(id)
  usePicked.setState({ ids, anchor: id })
}

/**
 * Picks all from the anchor to a row.
 *
 * @param order the ids of all rows, in their order
 * @param from where it begins when nothing was picked yet
 */
export function pickTo(id: string, order: readonly string[], from: string): void {
  const anchor = usePicked.getState().anchor ?? from
  const [a, b] = [order.indexOf(anchor), order.indexOf(id)]
  if (b === -1) return
  const start = a === -1 ? b : Math.min(a, b)
  pick(order.slice(start, Math.max(a, b) + 1), a === -1 ? id : anchor)
}

/** Picks nothing; whether there was something. */
export function unpick(): boolean {
  const { ids, anchor } = usePicked.getState()
  if (ids.size > 0 || anchor !== null) pick([], null)
  return ids.size > 0
}
