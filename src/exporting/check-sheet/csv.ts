import { type CheckSheet, SHEET_COLUMNS } from '../../core/model/check-sheet.ts'

/** What a table's program would take for a formula; a tab or a line end before one is passed over. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]/u

/**
 * A sheet as comma-separated values after RFC 4180, with a byte-order mark, without which Excel reads
 * no UTF-8. A cell that begins like a formula gets an apostrophe before it, so that it stays text.
 */
export function sheetAsCsv({ columns, rows }: CheckSheet): string {
  const lines = [columns, ...rows].map((row) =>
    SHEET_COLUMNS.map((column) => cell(row[column])).join(','),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function cell(words: string): string {
  const safe = FORMULA.test(words) ? `'${words}` : words
  return `"${safe.replaceAll('"', '""')}"`
}
