import type { KeyboardEvent } from 'react'
import { readHere } from '../state/actions/read-here.ts'
import { trashArticle } from '../state/actions/library-actions.ts'
import { trashArticles } from '../state/actions/picked-actions.ts'
import { foldGroups } from '../state/stores/list-place.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { addArticle } from '../state/stores/workspace-store.ts'
import { handleRowKeys, type Leave } from './list-keys.ts'
import type { ListRow } from './list-rows.ts'
import { handlePickingKeys, pickedOf, placeOf, type RowsAndFocus } from './picking.ts'

interface Grid extends RowsAndFocus {
  leave: Leave
}

/** The keys of the rows of articles, whichever look the list has. */
export function handleGridKeys(event: KeyboardEvent, grid: Grid): void {
  const row = grid.rows.at(grid.focused)
  const element = (event.target as Element).closest<HTMLElement>('[data-row-key]')
  if (event.defaultPrevented || !row || !element) return
  const isOnRow = event.target === element
  if (isOnRow && handlePickingKeys(event, grid)) return
  if (isOnRow && row.kind === 'group' && handleHeadingKeys(event, row)) return
  if (isOnRow && event.key === 'ArrowLeft' && toHeading(event, grid)) return
  if (handleRowKeys(event, element, element) || !isOnRow) return
  const isMod = event.ctrlKey || event.metaKey
  const action = event.altKey
    ? undefined
    : actionOf(isMod ? `Mod+${event.key}` : event.key, grid, row)
  if (!action) return
  event.preventDefault()
  action()
}

function actionOf(key: string, grid: Grid, row: ListRow): (() => void) | undefined {
  const to = placeOf(key, grid)
  if (to !== null) {
    const { rows, leave, focusRow } = grid
    if (to < 0) return () => leave(-1)
    return to >= rows.count ? () => leave(1) : () => focusRow(to)
  }
  if (row.kind === 'group') return undefined
  const { article } = row
  switch (key) {
    case 'Enter':
      return () => readHere(article.id)
    // Opened beside what is read, with the list kept.
    case ' ':
    case 'Mod+Enter':
      return () => addArticle(article.id)
    case 'Delete':
      return () => trash(grid, row)
    default:
      return undefined
  }
}

/** Puts what is picked, or the row, into the trash; one goes on at what comes after it. */
function trash(
  { rows, focused, focusRow }: Grid,
  { article }: ListRow & { kind: 'article' },
): void {
  const picked = pickedOf(rows.articles)
  const going = new Set((picked.length > 0 ? picked : [article]).map(({ id }) => id))
  const stays = (index: number) => {
    const row = rows.at(index)
    return row?.kind === 'article' && !going.has(row.article.id)
  }
  let next = focused + 1
  while (next < rows.count && !stays(next)) next += 1
  if (next === rows.count) {
    next = focused - 1
    while (next >= 0 && !stays(next)) next -= 1
  }
  focusRow(next)
  attempt(() => (picked.length > 0 ? trashArticles(picked) : trashArticle(article)))
}

/** Right unfolds a group, Left folds it, Enter and Space do the other of the two. */
function handleHeadingKeys(
  event: KeyboardEvent,
  { group, isFolded }: ListRow & { kind: 'group' },
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
  const folds = FOLDS.get(event.key)
  if (folds === undefined) return false
  event.preventDefault()
  foldGroups([group.key], folds ?? !isFolded)
  return true
}

const FOLDS: ReadonlyMap<string, boolean | null> = new Map([
  ['ArrowRight', false],
  ['ArrowLeft', true],
  ['Enter', null],
  [' ', null],
])

/** From an article's row to the heading that it is under. */
function toHeading(event: KeyboardEvent, { rows, focused, focusRow }: Grid): boolean {
  const heading = rows.headingOf(focused)
  if (heading === -1) return false
  event.preventDefault()
  focusRow(heading)
  return true
}
