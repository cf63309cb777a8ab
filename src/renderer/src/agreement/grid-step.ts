import type { TablePlace } from '../state/stores/agreement-store.ts'

/** The rows and columns of the table, as one walks through it; the claims themselves are the first column. */
interface Grid {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/** By key how many rows and columns one goes on. */
const STEPS: ReadonlyMap<string, readonly [rows: number, columns: number]> = new Map([
  ['ArrowDown', [1, 0]],
  ['ArrowUp', [-1, 0]],
  ['ArrowRight', [0, 1]],
  ['ArrowLeft', [0, -1]],
  ['PageDown', [5, 0]],
  ['PageUp', [-5, 0]],
  ['Home', [0, -Infinity]],
  ['End', [0, Infinity]],
])

/**
 * Where a key leads in the table, which stops at its edges.
 *
 * @returns null for a key that leads nowhere
 */
export function stepInGrid(
  { rows, columns }: Grid,
  at: TablePlace,
  key: string,
): TablePlace | null {
  const step = STEPS.get(key)
  const row = rows.indexOf(at.row)
  if (!step || row === -1) return null
  const places = [null, ...columns]
  const column = places.indexOf(at.articleId)
  const within = (index: number, length: number) => Math.min(length - 1, Math.max(0, index))
  return {
    row: rows[within(row + step[0], rows.length)]!,
    articleId: places[within(column + step[1], places.length)]!,
  }
}
