import type { Saying } from '../core/model/saying.ts'
import { diskCode } from '../library/disk/disk.ts'
import type { ExportFolder } from './export-folder.ts'
import { besideFileName } from './file-names.ts'

/** What an export has come to so far. */
export interface WrittenFiles {
  /** Names of the files that were written. */
  written: string[]
  /** How many were there already, as they are. */
  unchanged: number
  /** For the person: what was written beside an edited file, what could not be read. */
  remarks: (readonly Saying[])[]
}

/**
 * Writes a note or an article as a file that says which it is. One that is there as Collate wrote it is
 * replaced; one that the person changed is left alone, and the new one written beside it; what says the same
 * already is not written again.
 *
 * @param id by which its file is known
 * @param fileName the one that it has in the folder, or a free one
 */
export async function writeSealed(
  id: string,
  { text, hash }: { text: string; hash: string },
  fileName: string,
  folder: ExportFolder,
  report: WrittenFiles,
): Promise<void> {
  const files = folder.filesOf(id)
  if (files.some((file) => file.hash === hash)) {
    report.unchanged += 1
  } else if (files.length === 0) {
    report.written.push(await writeNew(fileName, text, folder))
  } else if (await folder.isUntouched(fileName)) {
    await folder.write(fileName, text, { replace: true })
    report.written.push(fileName)
  } else {
    const beside = await writeBeside(fileName, text, folder)
    report.written.push(beside)
    report.remarks.push([{ says: 'exported-beside', fileName, beside }])
  }
}

/** Writes a new file; where another program was quicker with the name, under the next free one. */
async function writeNew(fileName: string, text: string, folder: ExportFolder): Promise<string> {
  try {
    await folder.write(fileName, text, { replace: false })
    return fileName
  } catch (error) {
    if (diskCode(error) !== 'EEXIST') throw error
    return writeBeside(fileName, text, folder)
  }
}

function writeBeside(fileName: string, text: string, folder: ExportFolder): Promise<string> {
  const beside = besideFileName(fileName, (taken) => folder.isTaken(taken))
  folder.reserve(beside)
  return writeNew(beside, text, folder)
}
