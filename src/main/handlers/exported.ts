import type { ExportReport } from '../../exporting/export-notes.ts'
import { inWords } from '../../shared/words/in-words.ts'
import { askForFolder } from '../dialogs.ts'

/**
 * Asks for a folder and exports into it, with what is to be said of it in words; null when the person
 * cancelled.
 */
export async function exportInto(title: string, write: (folder: string) => Promise<ExportReport>) {
  const folder = await askForFolder(title)
  if (folder === null) return null
  const report = await write(folder)
  return { folder, ...report, remarks: report.remarks.map(inWords) }
}
