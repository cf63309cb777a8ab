import type { CheckSheet, SheetFormat } from '../../core/model/check-sheet.ts'
import { writeExported } from '../write-exported.ts'
import { sheetAsCsv } from './csv.ts'
import { sheetAsMarkdown } from './markdown.ts'

/**
 * Writes a sheet to a file, which it replaces; durable when it resolves.
 *
 * @param path absolute
 * @param by who comments, in a Word document
 * @throws CollateError when it can't be written
 */
export async function writeSheet(
  path: string,
  sheet: CheckSheet,
  format: SheetFormat,
  by: string,
): Promise<void> {
  await writeExported(path, await bytesOf(sheet, format, by))
}

async function bytesOf(sheet: CheckSheet, format: SheetFormat, by: string): Promise<Uint8Array> {
  if (format === 'csv') return Buffer.from(sheetAsCsv(sheet))
  if (format === 'md') return Buffer.from(sheetAsMarkdown(sheet))
  // Most sheets are no Word documents, and what makes these is large.
  const { sheetAsWord } = await import('./word.ts')
  return sheetAsWord(sheet, by)
}
