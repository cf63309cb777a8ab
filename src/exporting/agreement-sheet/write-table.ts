import type { AgreementSheet, TableFormat } from '../../core/model/agreement-sheet.ts'
import { writeExported } from '../write-exported.ts'
import { tableAsCsv, tableAsMarkdown } from './in-words.ts'

/**
 * Writes an agreement table to a file, which it replaces; durable when it resolves.
 *
 * @param path absolute
 * @param language of its words, as a BCP 47 tag
 * @throws CollateError when it can't be written
 */
export async function writeTable(
  path: string,
  sheet: AgreementSheet,
  format: TableFormat,
  language: string,
): Promise<void> {
  await writeExported(path, Buffer.from(await textOf(sheet, format, language)))
}

async function textOf(
  sheet: AgreementSheet,
  format: TableFormat,
  language: string,
): Promise<string> {
  if (format === 'csv') return tableAsCsv(sheet)
  if (format === 'md') return tableAsMarkdown(sheet)
  // Most tables are no pages, and what makes these is large.
  const { tableAsHtml } = await import('./html.ts')
  return tableAsHtml(sheet, language)
}
