import { agreedOf, type Agreed, type Sayer } from './agreed.ts'
import type { Cell } from './cells.ts'
import type { ClaimRow } from './rows.ts'
import type { SourceGroup } from './sources.ts'

/** A row as it is shown, with what its cells come to. */
export interface TableRow {
  readonly claim: ClaimRow
  /** One for each column, in their order. */
  readonly cells: readonly Cell[]
  readonly agreed: Agreed
}

export const ROW_ORDERS = ['written', 'disputed', 'unchecked'] as const
/** As the notes have them; those with most disagreement first; those with most left to check first. */
export type RowOrder = (typeof ROW_ORDERS)[number]

export const ROW_FILTERS = ['all', 'disputed', 'unchecked', 'single'] as const
/** All rows; those in dispute; those with something left to check; those that rest on one source alone. */
export type RowFilter = (typeof ROW_FILTERS)[number]

/** The articles in the order of their columns: by source, the one with the earliest first, and in it by date. */
export function columnsOf(
  groups: readonly SourceGroup[],
  articles: ReadonlyMap<string, Sayer>,
): string[] {
  // What has no date comes after what has one.
  const dateOf = (id: string) => articles.get(id)?.date || '9999'
  return groups
    .map(({ articleIds }) => byText(articleIds, dateOf))
    .toSorted((a, b) => compare(dateOf(a[0]!), dateOf(b[0]!)))
    .flat()
}

function byText(ids: readonly string[], textOf: (id: string) => string): string[] {
  return ids.toSorted((a, b) => compare(textOf(a), textOf(b)))
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** A row with its counts. */
export function tableRow(
  claim: ClaimRow,
  cells: readonly Cell[],
  groups: readonly SourceGroup[],
  articles: ReadonlyMap<string, Sayer>,
): TableRow {
  const sayers = cells.flatMap(({ stance, articleId }) => {
    const article = articles.get(articleId)
    return stance === 'says' && article ? [article] : []
  })
  return { claim, cells, agreed: agreedOf(sayers, groups) }
}

/** The rows that are shown, in their order; those that are equal in it stay as they are. */
export function shownRows(
  rows: readonly TableRow[],
  order: RowOrder,
  filter: RowFilter,
): TableRow[] {
  const kept = rows.filter((row) => isShown(row, filter))
  if (order === 'written') return kept
  const count = order === 'disputed' ? disputed : unchecked
  return kept.toSorted((a, b) => count(b) - count(a))
}

function isShown(row: TableRow, filter: RowFilter): boolean {
  if (filter === 'disputed') return disputed(row) > 0
  if (filter === 'unchecked') return unchecked(row) > 0
  return filter === 'all' || row.agreed.sources === 1
}

function disputed({ cells }: TableRow): number {
  return cells.filter(({ stance }) => stance === 'differs' || stance === 'contradicts').length
}

function unchecked({ cells }: TableRow): number {
  return cells.filter(({ stance }) => stance === null).length
}
