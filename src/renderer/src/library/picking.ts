import type { KeyboardEvent, MouseEvent } from 'react'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import { pick, pickTo, togglePicked, unpick, usePicked } from '../state/stores/picked-articles.ts'

/** The list as the keys of a row meet it. */
export interface Rows {
  articles: readonly ArticleSummary[]
  /** The index of the row that has the focus. */
  focused: number
  focusRow: (index: number) => void
}

/** The articles of a list that are picked. */
export function pickedOf(articles: readonly ArticleSummary[]): ArticleSummary[] {
  const { ids } = usePicked.getState()
  return ids.size === 0 ? [] : articles.filter(({ id }) => ids.has(id))
}

/**
 * The keys by which rows are picked: Shift with an arrow, Home or End extends, Mod with an arrow only goes
 * on, Mod+Space picks one more, Mod+A all, Escape none. A plain arrow picks none either.
 *
 * @returns whether the key was one of these, and nothing else is to come of it
 */
export function handlePickingKeys(event: KeyboardEvent, rows: Rows): boolean {
  if (event.altKey) return false
  const isMod = event.ctrlKey || event.metaKey
  const { articles, focused, focusRow } = rows
  const here = articles[focused]
  if (!here) return false
  const to = placeOf(event.key, focused, articles.length)
  if (event.key === 'Escape' && !isMod) return handled(event, unpick())
  if (isMod && event.key.toLowerCase() === 'a') {
    pick(
      articles.map(({ id }) => id),
      here.id,
    )
    return handled(event)
  }
  if (isMod && event.key === ' ') {
    togglePicked(here.id)
    return handled(event)
  }
  if (to === null) return false
  const target = articles[to]
  if (event.shiftKey) {
    if (target) {
      pickTo(
        target.id,
        articles.map(({ id }) => id),
        here.id,
      )
      focusRow(to)
    }
    return handled(event)
  }
  if (isMod) {
    if (target) focusRow(to)
    return handled(event)
  }
  unpick()
  return false
}

function placeOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

function handled(event: KeyboardEvent, isIt = true): boolean {
  if (isIt) event.preventDefault()
  return isIt
}

/**
 * A press on a row with Shift picks all up to it, with Mod it too or no more; without either it picks none.
 *
 * @param last the row that had the focus before
 * @returns whether it picked something, and the article is not to be opened
 */
export function handlePickingClick(
  { shiftKey, ctrlKey, metaKey }: MouseEvent,
  id: string,
  articles: readonly ArticleSummary[],
  last: string,
): boolean {
  if (ctrlKey || metaKey) togglePicked(id)
  else if (shiftKey) {
    pickTo(
      id,
      articles.map((article) => article.id),
      last,
    )
  } else {
    unpick()
    return false
  }
  return true
}
