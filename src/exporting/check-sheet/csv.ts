import { type CheckSheet, SHEET_COLUMNS } from '../../core/model/check-sheet.ts'
import { toCsv } from '../csv.ts'

/** A sheet as a table for spreadsheets, with a row of names. */
export function sheetAsCsv({ columns, rows }: CheckSheet): string {
  return toCsv([columns, ...rows].map((row) => SHEET_COLUMNS.map((column) => row[column])))
}
