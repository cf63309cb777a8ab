import type { ArticleOrder } from '../../../core/model/article-list.ts'

/** A column of the table of articles, by whose name these are ordered. */
export interface Column {
  readonly of: Exclude<ArticleOrder, 'author'>
  /** In CSS pixels: narrower, what stands in it cannot be read. */
  readonly least: number
  /** Its share of what is left over; 0: none. */
  readonly grows: number
  /** Whether its first order is from A to Z; else the latest, longest or most come first. */
  readonly isAscending: boolean
  readonly isNumber?: true
}

/** From left to right. */
export const COLUMNS: readonly Column[] = [
  { of: 'title', least: 280, grows: 5, isAscending: true },
  { of: 'outlet', least: 126, grows: 2, isAscending: true },
  { of: 'date', least: 98, grows: 0, isAscending: false },
  { of: 'added', least: 98, grows: 0, isAscending: false },
  { of: 'words', least: 66, grows: 0, isAscending: false, isNumber: true },
  { of: 'highlights', least: 96, grows: 0, isAscending: false, isNumber: true },
  { of: 'tags', least: 110, grows: 2, isAscending: true },
]

/** Which are let go first where there is no room for all: from the last. */
const BY_NEED: readonly Column['of'][] = [
  'title',
  'date',
  'outlet',
  'tags',
  'words',
  'highlights',
  'added',
]

// The button for what can be done with an article, and the row's own edges.
const BESIDE = 44

/**
 * The columns for which there is room, from left to right; the title always stays.
 *
 * @param width of the table in CSS pixels
 */
export function columnsFor(width: number): readonly Column[] {
  const kept = new Set<Column['of']>()
  let taken = BESIDE
  for (const name of BY_NEED) {
    taken += COLUMNS.find((column) => column.of === name)!.least
    if (taken > width && kept.size > 0) break
    kept.add(name)
  }
  return COLUMNS.filter(({ of }) => kept.has(of))
}

/** As CSS writes the widths of columns. */
export function gridTemplate(columns: readonly Column[]): string {
  if (columns.length === 1) return 'minmax(0, 1fr)'
  return columns
    .map(({ least, grows }) => (grows > 0 ? `minmax(${least}px, ${grows}fr)` : `${least}px`))
    .join(' ')
}
