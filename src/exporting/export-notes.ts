import { noteToMarkdown, type Surroundings } from '../core/markdown/to-markdown.ts'
import type { Field } from '../core/model/article.ts'
import { CollateError } from '../core/model/errors.ts'
import type { Note } from '../core/model/note.ts'
import type { Annotations } from '../core/model/passage.ts'
import { citationsIn } from '../core/note/walk.ts'
import { diskCode } from '../library/disk.ts'
import { exportError } from './export-error.ts'
import { ExportFolder } from './export-folder.ts'
import { besideFileName, fileStem, newFileName } from './file-names.ts'
import { seal } from './seal.ts'

/** What an export reads of a library. */
export interface ExportSource {
  list(): {
    articles: readonly { id: string; title: Field; outlet: Field; date: Field }[]
    notes: readonly { id: string; title: string; trashedAt?: string | undefined }[]
  }
  readonly notes: { read(id: string): Promise<{ note: Note }> }
  readonly annotations: { read(articleId: string): Promise<Annotations> }
}

export interface ExportRequest {
  /** Which notes; 'all' are those outside of the trash. */
  noteIds: readonly string[] | 'all'
  /** Path of the folder; it is made when it is missing. */
  folder: string
}

export interface ExportReport {
  /** Names of the files that were written. */
  written: string[]
  /** How many notes were there already, as they are. */
  unchanged: number
  /** Sentences for the person: what was written beside an edited file, what could not be read. */
  remarks: string[]
}

interface ExportedNote {
  id: string
  note: Note
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
    const around = surroundings(source, folder, names)
    for (const exported of notes) {
      const tags = await tagsOf(exported.note, source)
      const { createdAt, changedAt, title, tree } = exported.note
      const file = { id: exported.id, title, createdAt, changedAt, tags, tree }
      const { text, hash } = seal(noteToMarkdown(file, around))
      await writeNote(exported.id, { text, hash }, names.get(exported.id)!, folder, report)
    }
    if (report.written.length > 0) await folder.sync()
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
      report.remarks.push(`“${title}” was not exported. ${error.message}`)
    }
  }
  const age = ({ id, note }: ExportedNote) => `${note.createdAt} ${id}`
  return notes.toSorted((a, b) => (age(a) < age(b) ? -1 : 1))
}

/** Each note's file name by its id: the one it has in the folder, or a free one. */
function nameNotes(notes: readonly ExportedNote[], folder: ExportFolder): Map<string, string> {
  const names = new Map<string, string>()
  for (const { id, note } of notes) {
    const name =
      existingName(id, folder) ?? newFileName(note.title, id, (taken) => folder.isTaken(taken))
    folder.reserve(name)
    names.set(id, name)
  }
  return names
}

function existingName(noteId: string, folder: ExportFolder): string | undefined {
  const files = folder.filesOf(noteId)
  return (files.find((file) => file.isUntouched) ?? files[0])?.fileName
}

async function writeNote(
  noteId: string,
  { text, hash }: { text: string; hash: string },
  fileName: string,
  folder: ExportFolder,
  report: ExportReport,
): Promise<void> {
  const files = folder.filesOf(noteId)
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
    report.remarks.push(
      `“${fileName}” was changed outside of Collate and is left as it is; the note is beside it as “${beside}”.`,
    )
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

function surroundings(
  source: ExportSource,
  folder: ExportFolder,
  names: ReadonlyMap<string, string>,
): Surroundings {
  const list = source.list()
  const articles = new Map(list.articles.map((article) => [article.id, article]))
  const titles = new Map(list.notes.map((note) => [note.id, note.title]))
  return {
    sourceOf(articleId) {
      const article = articles.get(articleId)
      if (article === undefined) return undefined
      const { title, outlet, date } = article
      return { title: title.value, outlet: outlet.value, date: date.value }
    },
    noteOf(noteId) {
      const title = titles.get(noteId)
      if (title === undefined) return undefined
      const fileName = names.get(noteId) ?? existingName(noteId, folder) ?? fileStem(title)
      return { title, fileName: fileName.replace(/\.md$/i, '') }
    },
  }
}

/** The tags of the highlights that a note quotes, in alphabetical order. */
async function tagsOf(note: Note, source: ExportSource): Promise<string[]> {
  const citations = citationsIn(note.tree)
  const cited = new Set(citations.map((citation) => citation.passageId))
  const known = new Set(source.list().articles.map((article) => article.id))
  const tags = new Set<string>()
  for (const articleId of new Set(citations.map((citation) => citation.articleId))) {
    if (!known.has(articleId)) continue
    const { highlights } = await source.annotations.read(articleId)
    for (const highlight of Object.values(highlights)) {
      const isQuoted = cited.has(highlight.passageId) && highlight.trashedAt === undefined
      if (isQuoted) for (const tag of highlight.tags) tags.add(tag)
    }
  }
  return [...tags].sort()
}
