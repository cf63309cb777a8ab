import type { KeyboardEvent, MouseEvent } from 'react'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import { pick, togglePicked, unpick, usePicked } from '../state/stores/picked-articles.ts'
import type { ListRows } from './list-rows.ts'

/** The list as the keys of a row meet it. */
export interface RowsAndFocus {
  rows: ListRows
  /** The index of the row that has the focus. */
  focused: number
  focusRow: (index: number) => void
  /** How many rows are in view. */
  page: number
}

/** The articles of a list that are picked. */
export function pickedOf(articles: readonly ArticleSummary[]): ArticleSummary[] {
  const { ids } = usePicked.getState()
  return ids.size === 0 ? [] : articles.filter(({ id }) => ids.has(id))
}

/**
 * The keys by which rows are picked: Shift with an arrow, Home, End, or a page extends, Mod with one only
 * goes on, Mod+Space picks one more, Mod+A all, Escape none. A plain arrow picks none either. Headings are
 * gone over, and never picked.
 *
 * @returns whether the key was one of these, and nothing else is to come of it
 */
export function handlePickingKeys(event: KeyboardEvent, at: RowsAndFocus): boolean {
  if (event.altKey) return false
  const isMod = event.ctrlKey || event.metaKey
  const { rows, focused, focusRow } = at
  const here = rows.at(focused)
  if (!here) return false
  if (event.key === 'Escape' && !isMod) return handled(event, unpick())
  if (isMod && event.key.toLowerCase() === 'a') {
    pick(idsBetween(rows, 0, rows.count - 1), here.key)
    return handled(event)
  }
  if (isMod && event.key === ' ') {
    if (here.kind === 'article') togglePicked(here.article.id, here.key)
    return handled(event)
  }
  const to = placeOf(event.key, at)
  if (to === null) return false
  if (event.shiftKey) {
    const target = within(to, rows)
    pickUpTo(rows, target, focused)
    focusRow(target)
    return handled(event)
  }
  if (isMod) {
    focusRow(within(to, rows))
    return handled(event)
  }
  unpick()
  return false
}

/**
 * Where a key leads in the list, which may be beyond its ends.
 *
 * @returns an index; null for a key that leads nowhere
 */
export function placeOf(key: string, { rows, focused, page }: RowsAndFocus): number | null {
  const last = rows.count - 1
  switch (key) {
    case 'ArrowDown':
      return focused + 1
    case 'ArrowUp':
      return focused - 1
    case 'PageDown':
      return Math.min(last, focused + page)
    case 'PageUp':
      return Math.max(0, focused - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

function within(index: number, { count }: ListRows): number {
  return Math.min(count - 1, Math.max(0, index))
}

function handled(event: KeyboardEvent, isIt = true): boolean {
  if (isIt) event.preventDefault()
  return isIt
}

/**
 * A press on an article's row with Shift picks all up to it, with Mod it too or no more; without either it
 * picks none.
 *
 * @param index of the row
 * @param last the index of the row that had the focus before
 * @returns whether it picked something, and nothing else is to come of it
 */
export function handlePickingClick(
  { shiftKey, ctrlKey, metaKey }: MouseEvent,
  rows: ListRows,
  index: number,
  last: number,
): boolean {
  const row = rows.at(index)
  if (row?.kind !== 'article') return false
  if (ctrlKey || metaKey) togglePicked(row.article.id, row.key)
  else if (shiftKey) pickUpTo(rows, index, last)
  else {
    unpick()
    return false
  }
  return true
}

/** Picks all from the row that was picked last without Shift, or else from the one that has the focus. */
function pickUpTo(rows: ListRows, index: number, focused: number): void {
  const { anchor } = usePicked.getState()
  const known = anchor === null ? focused : rows.indexOf(anchor)
  const from = known === -1 ? index : known
  const first = rows.at(from)
  pick(idsBetween(rows, Math.min(from, index), Math.max(from, index)), first?.key ?? null)
}

function idsBetween(rows: ListRows, first: number, last: number): Set<string> {
  const ids = new Set<string>()
  for (let index = first; index <= last; index += 1) {
    const row = rows.at(index)
    if (row?.kind === 'article') ids.add(row.article.id)
  }
  return ids
}
