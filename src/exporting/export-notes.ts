import { FLAVOUR } from '../core/markdown/flavours/by-name.ts'
import { noteToMarkdown } from '../core/markdown/to-markdown.ts'
import { formerTitlesOf } from '../core/model/note.ts'
import { CollateError } from '../core/model/errors.ts'
import type { FlavourName } from '../core/model/flavour.ts'
import { Bibliography } from './bibliography.ts'
import { exportError } from './export-error.ts'
import { ExportFolder } from './export-folder.ts'
import { type ExportedNote, type ExportSource, readCited, tagsOf } from './export-source.ts'
import { newFileName } from './file-names.ts'
import { seal } from './seal.ts'
import { surroundings } from './surroundings.ts'
import { writeSealed, type WrittenFiles } from './write-sealed.ts'

export interface ExportRequest {
  /** Which notes; 'all' are those outside of the trash. */
  noteIds: readonly string[] | 'all'
  /** Path of the folder; it is made when it is missing. */
  folder: string
  flavour: FlavourName
}

export interface ExportReport extends WrittenFiles {
  /** Name of the file with the cited sources, when it was written. */
  bibliography?: string
}

/**
 * Writes notes as Markdown files. A note keeps its file, whatever either is called by now; a file
 * that the person changed is left alone and the note written beside it; another's file is never
 * touched; and what says the same already is not written again.
 *
 * @throws CollateError when a note is unknown or the folder cannot be written; files that were
 *   written before that stay, and each is whole
 */
export async function exportNotes(
  source: ExportSource,
  request: ExportRequest,
): Promise<ExportReport> {
  const report: ExportReport = { written: [], unchanged: 0, remarks: [] }
  const notes = await readNotes(source, request.noteIds, report)
  try {
    const folder = await ExportFolder.open(request.folder)
    const names = nameNotes(notes, folder)
    const cited = await readCited(notes, source)
    const { hasBibliography } = FLAVOUR[request.flavour]
    const bibliography = hasBibliography ? await Bibliography.open(folder) : null
    for (const [articleId, { article }] of cited) bibliography?.add(articleId, article)
    const around = surroundings({ source, folder, fileNames: names, cited, bibliography })
    for (const { id, note } of notes) {
      const tags = tagsOf(note, cited)
      const { createdAt, changedAt, title, tree } = note
      const formerTitles = formerTitlesOf(note)
      const file = { id, title, formerTitles, createdAt, changedAt, tags, tree }
      const sealed = seal(noteToMarkdown(file, around, request.flavour))
      await writeSealed(id, sealed, names.get(id)!, folder, report)
    }
    if (bibliography !== null && (await bibliography.save())) {
      report.bibliography = bibliography.fileName
    }
    if (report.written.length > 0 || report.bibliography !== undefined) await folder.sync()
    return report
  } catch (error) {
    throw exportError(error, request.folder, report.written.length)
  }
}

/** The notes, oldest first, so that of two with one title the older has the plain name. */
async function readNotes(
  source: ExportSource,
  noteIds: readonly string[] | 'all',
  report: ExportReport,
): Promise<ExportedNote[]> {
  const listed = source.list().notes
  const ids =
    noteIds === 'all'
      ? listed.filter((note) => note.trashedAt === undefined).map((note) => note.id)
      : [...new Set(noteIds)]
  const notes: ExportedNote[] = []
  for (const id of ids) {
    try {
      notes.push({ id, note: (await source.notes.read(id)).note })
    } catch (error) {
      // One note that cannot be read keeps no other from leaving.
      if (!(error instanceof CollateError) || ids.length === 1) throw error
      const title = listed.find((note) => note.id === id)?.title ?? id
      report.remarks.push([{ says: 'not-exported', title }, ...error.said])
    }
  }
  const age = ({ id, note }: ExportedNote) => `${note.createdAt} ${id}`
  return notes.toSorted((a, b) => (age(a) < age(b) ? -1 : 1))
}

/** Each note's file name by its id: the one it has in the folder, or a free one. */
function nameNotes(notes: readonly ExportedNote[], folder: ExportFolder): Map<string, string> {
  const names = new Map<string, string>()
  for (const { id, note } of notes) {
    const name = folder.nameOf(id) ?? newFileName(note.title, id, (taken) => folder.isTaken(taken))
    folder.reserve(name)
    names.set(id, name)
  }
  return names
}
