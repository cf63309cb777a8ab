import { type CheckSheet, SHEET_COLUMNS } from '../../core/model/check-sheet.ts'
import { titledTable } from '../markdown-table.ts'

/** A sheet as a Markdown table under its title. */
export function sheetAsMarkdown({ title, columns, rows }: CheckSheet): string {
  const all = [columns, ...rows].map((row) => SHEET_COLUMNS.map((column) => row[column]))
  return titledTable(title, [], all)
}
