import { mkdir, readdir } from 'node:fs/promises'
import { newId } from '../core/model/ids.ts'
import { diskCode, realDisk, type Disk } from '../library/disk/disk.ts'
import { FolderSync } from '../library/disk/folder-sync.ts'
import { pathInside } from '../library/disk/inside.ts'
import { NotRead, readWhole } from '../library/disk/read-file.ts'
import { placeNew, writeWhole } from '../library/disk/write-whole.ts'
import { nameKey } from './file-names.ts'
import { readSeal, type Seal } from './seal.ts'

/** A note's file in the folder. */
export interface NoteFile extends Seal {
  fileName: string
}

/**
 * The folder that notes are exported to. It may hold anything: whole vaults of other notes, and
 * folders. Only Markdown files directly in it are read, and only those that carry a note's id are
 * ever replaced.
 */
export class ExportFolder {
  readonly path: string
  readonly #disk: Disk
  readonly #taken: Set<string>
  readonly #notes: Map<string, NoteFile[]>

  private constructor(
    path: string,
    disk: Disk,
    taken: Set<string>,
    notes: Map<string, NoteFile[]>,
  ) {
    this.path = path
    this.#disk = disk
    this.#taken = taken
    this.#notes = notes
  }

  /** Makes the folder when it is missing, and reads which notes it holds. */
  static async open(path: string, disk = realDisk): Promise<ExportFolder> {
    await mkdir(path, { recursive: true })
    const taken = new Set<string>()
    const notes = new Map<string, NoteFile[]>()
    for (const entry of await readdir(path, { withFileTypes: true })) {
      taken.add(nameKey(entry.name))
      // What a symbolic link leads to is not ours to replace.
      if (!entry.isFile() || !/\.md$/i.test(entry.name)) continue
      const found = await readNoteFile(path, entry.name)
      if (found === null) continue
      const files = notes.get(found.noteId) ?? []
      notes.set(found.noteId, [...files, found])
    }
    return new ExportFolder(path, disk, taken, notes)
  }

  /** The files that carry a note's id, the shortest name first: copies have longer ones. */
  filesOf(noteId: string): NoteFile[] {
    const files = this.#notes.get(noteId) ?? []
    return files.toSorted(
      (a, b) => a.fileName.length - b.fileName.length || (a.fileName < b.fileName ? -1 : 1),
    )
  }

  /** The file that a note is written to again: one that nobody changed, where there is one. */
  nameOf(noteId: string): string | undefined {
    const files = this.filesOf(noteId)
    return (files.find((file) => file.isUntouched) ?? files[0])?.fileName
  }

  isTaken(fileName: string): boolean {
    return this.#taken.has(nameKey(fileName))
  }

  /** Keeps a name for a file that will be made. */
  reserve(fileName: string): void {
    this.#taken.add(nameKey(fileName))
  }

  /** Whether a file is at this moment as Collate wrote it. */
  async isUntouched(fileName: string): Promise<boolean> {
    const found = await readNoteFile(this.path, fileName)
    return found?.isUntouched === true
  }

  /**
   * Writes a file, whole or not at all. Its name is durable after `sync`.
   *
   * @param options.replace false: the file must not be there; EEXIST otherwise
   */
  async write(fileName: string, text: string, options: { replace: boolean }): Promise<void> {
    const path = pathInside(this.path, fileName)
    await writeWhole(path, text, {
      disk: this.#disk,
      // Notes that leave are for whoever may read the folder.
      mode: 0o666,
      // Hidden, so that what shows a folder of notes never shows it.
      temporary: pathInside(this.path, `.${newId()}.collate.tmp`),
      ...(!options.replace && { place: placeNew(path, this.#disk) }),
      syncs: null,
    })
  }

  /** Resolves when all that was written stays after a power cut. */
  async sync(): Promise<void> {
    await new FolderSync(this.#disk).sync(this.path)
  }
}

async function readNoteFile(folder: string, fileName: string): Promise<NoteFile | null> {
  try {
    const found = readSeal(await readThere(folder, fileName))
    return found === null ? null : { ...found, fileName }
  } catch (error) {
    if (isNotOurs(error)) return null
    throw error
  }
}

// A note has a few pages, and the sources of a lifetime are a few MB.
const MOST = 64 * 1024 * 1024

/** The text of a file in an export's folder. Links are not followed: what they lead to is not ours. */
export async function readThere(folder: string, fileName: string): Promise<string> {
  return (await readWhole(pathInside(folder, fileName), { most: MOST, follow: false })).toString()
}

/** Whether a file that can't be read is somebody else's, whose name stays taken. */
export function isNotOurs(error: unknown): boolean {
  // It may not be read, went a moment ago, or is no file of a size that we write.
  return error instanceof NotRead || ['EACCES', 'EPERM', 'ENOENT'].includes(diskCode(error))
}
