import { MOST_LEVELS } from '../../../../../core/note/levels.ts'

/** A block of the note as it is drawn, without what stands under it; in CSS pixels of the window. */
export interface Row {
  top: number
  bottom: number
  /** Where its words begin. */
  left: number
}

/** The blocks of a note from top to bottom, and which of them are dragged. */
export interface Rows {
  /** How many items each stands under. */
  levels: readonly number[]
  /** Measures one; asked for a few of them only. */
  row: (index: number) => Row
  /** The first and the last of those that are dragged, with what stands under them. */
  dragged: readonly [first: number, last: number]
  /** Whether all that is dragged are items, which may go under others. */
  isItems: boolean
}

/** Where what is dragged would fall. */
export interface Drop {
  beside: number
  side: 'before' | 'after'
  /** Where a line shows it. */
  line: { top: number; left: number }
}

/**
 * Where blocks would fall that are dragged to a place: between the two rows that are nearest, and of the
 * levels that are possible there on the one whose words begin nearest.
 *
 * @param x where the words of what is dragged begin now
 * @returns null where they would stay where they are
 */
export function dropAt(rows: Rows, x: number, y: number): Drop | null {
  const gap = gapAt(rows, y)
  const [first, last] = rows.dragged
  const isOwn = gap >= first && gap <= last + 1
  const between = isOwn ? { before: first - 1, after: last + 1 } : { before: gap - 1, after: gap }
  if (!rows.isItems) return isOwn ? null : dropInNote(rows, gap, y)
  const level = levelAt(rows, between, x, isOwn)
  if (level === null || (isOwn && level === rows.levels[first])) return null
  const top = lineTop(rows, isOwn ? last + 1 : gap)
  if (level === rows.levels[between.after]) return drop(rows, between.after, 'before', top)
  return drop(rows, aboveOn(rows, between.before, level), 'after', top)
}

function drop(rows: Rows, beside: number, side: Drop['side'], top: number): Drop {
  return { beside, side, line: { top, left: rows.row(beside).left } }
}

/** The number of the row before which a height lies, or beyond whose middle; of all rows at the end. */
function gapAt({ levels, row }: Rows, y: number): number {
  let from = 0
  let to = levels.length
  while (from < to) {
    const middle = (from + to) >> 1
    const { top, bottom } = row(middle)
    if (y < (top + bottom) / 2) to = middle
    else from = middle + 1
  }
  return from
}

/** What is no item stands in the note itself: before or after an item with all that stands under it. */
function dropInNote(rows: Rows, gap: number, y: number): Drop | null {
  const { levels, row, dragged } = rows
  const start = aboveOn(rows, gap, 0)
  if (start === gap) return place(rows, gap)
  const next = levels.indexOf(0, start + 1)
  const end = next === -1 ? levels.length : next
  const isNearerStart = y - row(start).top < row(end - 1).bottom - y
  const nearer = isNearerStart ? start : end
  return nearer >= dragged[0] && nearer <= dragged[1] + 1 ? null : place(rows, nearer)
}

/** Between two rows of which the second, if there is one, stands under nothing. */
function place(rows: Rows, gap: number): Drop {
  const top = lineTop(rows, gap)
  if (gap < rows.levels.length) return drop(rows, gap, 'before', top)
  return drop(rows, aboveOn(rows, gap - 1, 0), 'after', top)
}

/** The row, or the one above, that is on a level and stands around it. */
function aboveOn({ levels }: Rows, from: number, level: number): number {
  let at = from
  while (at > 0 && (levels[at] ?? 0) > level) at -= 1
  return at
}

/** The level between two rows; null when what is dragged would be deeper there than lists go. */
function levelAt(
  rows: Rows,
  between: { before: number; after: number },
  x: number,
  isOwn: boolean,
): number | null {
  const { levels, dragged, row } = rows
  const [first, last] = dragged
  const own = levels[first]!
  const depth = levels.slice(first, last + 1).reduce((a, b) => Math.max(a, b)) - own
  const least = levels[between.after] ?? 0
  if (least + depth >= MOST_LEVELS) return null
  const leftOf = (level: number) =>
    row(isOwn && level === own ? first : aboveOn(rows, between.before, level)).left
  const possible = Math.max(levels[between.before] ?? 0, isOwn ? own : 0)
  let nearest = least
  for (let level = least; level <= Math.min(possible, MOST_LEVELS - 1 - depth); level += 1) {
    if (Math.abs(leftOf(level) - x) < Math.abs(leftOf(nearest) - x)) nearest = level
  }
  return nearest
}

/** Midway between the row before a gap and the one after it. */
function lineTop({ levels, row }: Rows, gap: number): number {
  const before = gap > 0 ? row(gap - 1) : null
  const after = gap < levels.length ? row(gap) : null
  if (before && after) return (before.bottom + after.top) / 2
  return before ? before.bottom + BEYOND : after!.top - BEYOND
}

// At the first and the last row the line stands this far from the words, in CSS pixels.
const BEYOND = 3
