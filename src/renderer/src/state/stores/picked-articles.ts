import { create } from 'zustand'

/** The articles that are selected in the library's list, to do something with all of them. */
interface PickedArticles {
  ids: ReadonlySet<string>
  /** Where a range begins that Shift extends: the key of the row that was picked last without it. */
  anchor: string | null
}

export const usePicked = create<PickedArticles>(() => ({ ids: new Set<string>(), anchor: null }))

/** Picks these and no others. */
export function pick(ids: Iterable<string>, anchor: string | null): void {
  usePicked.setState({ ids: new Set(ids), anchor })
}

/** Picks an article too, or no more; `anchor` is its row. */
export function togglePicked(id: string, anchor: string): void {
  const ids = new Set(usePicked.getState().ids)
  if (!ids.delete(id)) ids.add(id)
  usePicked.setState({ ids, anchor })
}

/** Picks nothing; whether there was something. */
export function unpick(): boolean {
  const { ids, anchor } = usePicked.getState()
  if (ids.size > 0 || anchor !== null) pick([], null)
  return ids.size > 0
}
