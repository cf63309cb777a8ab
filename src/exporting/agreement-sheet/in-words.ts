import type { AgreementSheet } from '../../core/model/agreement-sheet.ts'
import { toCsv } from '../csv.ts'
import { titledTable } from '../markdown-table.ts'

/** A table's rows in words, the first of which names the columns. */
function inWords({ columns, rows }: AgreementSheet): string[][] {
  return [
    columns,
    ...rows.map(({ claim, cells, agreed }) => [
      claim,
      ...cells.map(({ says, quote }) => (quote === '' ? says : `${says}\n“${quote}”`)),
      agreed,
    ]),
  ]
}

/** An agreement table as Markdown, under its title and what is said about it. */
export function tableAsMarkdown(sheet: AgreementSheet): string {
  return titledTable(sheet.title, sheet.about, inWords(sheet))
}

/** An agreement table for spreadsheets. */
export function tableAsCsv(sheet: AgreementSheet): string {
  return toCsv(inWords(sheet))
}
