import { constants } from 'node:fs'
import { dirname } from 'node:path'
import { CollateError } from '../../core/model/errors.ts'
import { newId } from '../../core/model/ids.ts'
import { diskCode, isMissing, type Disk } from './disk.ts'
import {
  disconnectedError,
  linkError,
  otherLibraryError,
  readError,
  writeError,
} from './disk-error.ts'
import { LIBRARY_FILE } from '../kinds/library-info.ts'
import { idIn } from './head.ts'
import { type FileMark, markOf } from './file-mark.ts'
import { FolderSync } from './folder-sync.ts'
import { isOurs, pathInside } from './inside.ts'
import { Queues } from './queue.ts'
import { shared } from './shared.ts'
import {
  prepareWhole,
  PRIVATE_FOLDER,
  temporaryOf,
  unlinkIfThere,
  type Prepared,
} from './write-whole.ts'

/** Where documents go that can't be read, and those that somebody edited outside of Collate. */
export const DAMAGED_FOLDER = 'damaged'
export const OUTSIDE_FOLDER = 'outside'

const BACKUP_ENDING = '.bak'

// As "r+", but no link is followed (0 on Windows, which can't refuse one so).
const READ_AND_SYNC = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0)

// File systems without hard links (FAT, some network ones) answer with one of these.
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])

/** A new name in `folder` for a file set aside; what it was called stays readable in it. */
export function asideName(name: string, folder: string): string {
  return `${folder}/${newId()}.${name.replaceAll('/', '.')}`
}

/** The file that a name is of, which may be that of the version before. */
export function withoutBackup(name: string): string {
  return name.endsWith(BACKUP_ENDING) ? name.slice(0, -BACKUP_ENDING.length) : name
}

function inFolder(folder: string, file: string): string {
  return folder === '.' ? file : `${folder}/${file}`
}

/** Throws unless a file of that name is Collate's to write or remove. */
function assertOurs(name: string): void {
  if (isOurs(name)) return
  throw new CollateError('invalid-request', { says: 'not-our-name', name })
}

/** Somebody else changed a file between our reading it and our writing it: read again. */
export class ChangedMeanwhile extends Error {}

/**
 * Durable files in the library's folder. Names are relative to it, with '/' between folders.
 * Whatever resolves here has survived a power cut; whatever rejects has changed nothing, and does
 * so with a CollateError.
 */
export class LibraryFiles {
  readonly folder: string
  readonly queues = new Queues()
  readonly #mark: string
  readonly #isOwn: boolean
  readonly #disk: Disk
  readonly #syncs: FolderSync
  // What many writes ask at once is looked at once for all that wait for it; see `shared`.
  readonly #isMarked = shared(() => this.#isMarkedNow())
  readonly #whose = shared(() => this.#whoseNow())
  readonly #assertNoLink = shared((name) => this.#assertNoLinkNow(name))
  readonly #assertGuarded = shared(() => this.guard())
  /** Runs before each rename, and throws when this process is no longer the library's writer. */
  guard: () => Promise<void> = async () => {}
  /** The id of the library that was opened here: once it is known, no other's folder is written. */
  id: string | null = null
  #forbidden: CollateError | null = null

  /**
   * @param options.mark the file or folder in it that proves that it is there, and its drive mounted
   * @param options.isOwn Collate made the folder itself, so that it must not be a link
   */
  constructor(folder: string, disk: Disk, { mark = LIBRARY_FILE, isOwn = false } = {}) {
    this.folder = folder
    this.#mark = mark
    this.#isOwn = isOwn
    this.#disk = disk
    this.#syncs = new FolderSync(disk)
  }

  /** Every later write fails with `reason`. */
  forbidWriting(reason: CollateError): void {
    this.#forbidden = reason
  }

  get mayWrite(): boolean {
    return this.#forbidden === null
  }

  /** Why nothing may be written; null when it may. */
  get forbidden(): CollateError | null {
    return this.#forbidden
  }

  /** The file's bytes, or null when there is no such file in a library that is there. */
  async read(name: string): Promise<Buffer | null> {
    try {
      return await this.#disk.readFile(await this.#path(name))
    } catch (error) {
      if (!isMissing(error)) throw readError(error, name)
      await this.assertConnected(error)
      return null
    }
  }

  /** The file's bytes at once, or null when they can't be had, for whatever reason. */
  readNow(name: string): Buffer | null {
    try {
      return this.#disk.readFileSync(pathInside(this.folder, name))
    } catch {
      // Whoever asks reads it the long way then, which says what is wrong.
      return null
    }
  }

  /** What a file is now, without reading it, at once; null when that can't be told, for whatever reason. */
  markNow(name: string): FileMark | null {
    try {
      return markOf(this.#disk.lstatSync(pathInside(this.folder, name)))
    } catch {
      return null // As for `readNow`.
    }
  }

  /** The version before of a file, which lies beside it; null when there is none. */
  readBackup(name: string): Promise<Buffer | null> {
    return this.read(name + BACKUP_ENDING)
  }

  /** The names in a folder of the library ('.': itself), in no order; [] when it is missing. */
  async list(folder: string): Promise<string[]> {
    try {
      return await this.#disk.readdir(await this.#folderPath(folder))
    } catch (error) {
      if (!isMissing(error)) throw readError(error, folder)
      await this.assertConnected(error)
      return []
    }
  }

  /** Size, and when a file was last changed in ms since 1970; null when there is no such file. */
  async stat(name: string): Promise<{ bytes: number; changedMs: number } | null> {
    try {
      const found = await this.#disk.lstat(await this.#path(name))
      if (found.isSymbolicLink()) throw linkError(name)
      return { bytes: found.size, changedMs: found.mtimeMs }
    } catch (error) {
      if (!isMissing(error)) throw readError(error, name)
      await this.assertConnected(error)
      return null
    }
  }

  /** Whether the folder is there and what it should be, by what it is known by, and by its id. */
  async isThere(): Promise<boolean> {
    const whose = await this.#whose()
    return whose === 'unknown' ? this.#isMarked() : whose === 'ours'
  }

  async #isMarkedNow(): Promise<boolean> {
    for (const name of [this.#mark, this.#mark + BACKUP_ENDING]) {
      try {
        const found = await this.#disk.lstat(await this.#path(name))
        if (found.isSymbolicLink()) throw linkError(name)
        return true
      } catch (error) {
        if (!isMissing(error)) throw readError(error, name)
      }
    }
    return false
  }

  /** Makes a folder directly inside the library, unless it is there. */
  async makeFolder(folder: string): Promise<void> {
    await this.#writing(async () => {
      try {
        await this.#disk.mkdir(await this.#path(folder), PRIVATE_FOLDER)
        await this.#syncs.sync(this.folder)
      } catch (error) {
        if (diskCode(error) !== 'EEXIST') throw error
        await this.#folderPath(folder)
      }
    })
  }

  /** Replaces a file, or makes it; the one before stays beside it as `.bak`. */
  async replace(name: string, bytes: Uint8Array): Promise<void> {
    const prepared = await this.prepare(name, bytes)
    await prepared.commit()
  }

  /**
   * Does the part of `replace` that needs room on the disk, and leaves the rest to the caller. What
   * can't be committed is abandoned.
   */
  async prepare(name: string, bytes: Uint8Array): Promise<Prepared> {
    assertOurs(name)
    const place = async (temporary: string): Promise<void> => {
      // Looked at once more: what has happened meanwhile may have put a link there.
      const path = await this.#path(name)
      await this.#assertWriter()
      await this.#keepBackup(name, path, () => this.#disk.rename(temporary, path))
    }
    const options = { disk: this.#disk, syncs: this.#syncs, place }
    const { commit, abandon } = await this.#writing(async () =>
      prepareWhole(await this.#path(name), bytes, options),
    )
    const commitOrAbandon = async (): Promise<void> => {
      try {
        await this.#writing(commit)
      } catch (error) {
        await abandon()
        throw error
      }
    }
    return { commit: commitOrAbandon, abandon }
  }

  /** Throws ChangedMeanwhile unless a file holds `base` still (null: there was none). */
  async assertUnchanged(name: string, base: Buffer | null): Promise<void> {
    const found = await this.read(name)
    const isSame = found === null || base === null ? found === base : found.equals(base)
    if (!isSame) throw new ChangedMeanwhile(`${name} was changed by another program`)
  }

  /** Removes a file durably, its `.bak` first, so that what is left is never taken for the file. */
  async remove(name: string): Promise<void> {
    assertOurs(name)
    await this.#writing(async () => {
      await this.#assertWriter()
      const path = await this.#path(name)
      await unlinkIfThere(this.#disk, path + BACKUP_ENDING)
      await unlinkIfThere(this.#disk, path)
      await this.#syncs.sync(dirname(path))
    })
  }

  /**
   * Moves a file into another folder of the library, under a name that nothing has there, and
   * gives that name. Null when the file is gone.
   *
   * @param of what its name there says that it is of
   */
  async setAside(name: string, folder: string, of = name): Promise<string | null> {
    await this.makeFolder(folder)
    return this.#writing(async () => {
      await this.#assertWriter()
      const aside = asideName(of, folder)
      const [from, to] = [await this.#path(name), await this.#path(aside)]
      try {
        await this.#disk.rename(from, to)
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
      await this.#syncs.sync(dirname(to))
      await this.#syncs.sync(dirname(from))
      return aside
    })
  }

  /** Makes sure that a file written by somebody else, or before a crash, stays. */
  async settle(name: string): Promise<void> {
    await this.#writing(async () => {
      const path = await this.#path(name)
      const handle = await this.#disk.open(path, READ_AND_SYNC)
      await handle.sync().finally(() => handle.close())
      await this.#syncs.sync(dirname(path))
    })
  }

  /**
   * Removes what earlier writers left unfinished in a folder; for the writer, at its start.
   *
   * @param ageMs where there may be other writers: for how long it must have lain there
   */
  async removeLeftovers(folder: string, ageMs = 0): Promise<void> {
    for (const name of await this.list(folder)) {
      const meant = temporaryOf(name)
      if (meant === null || !isOurs(inFolder(folder, meant))) continue
      const found = ageMs > 0 ? await this.stat(inFolder(folder, name)) : null
      if (found && Date.now() - found.changedMs < ageMs) continue
      await this.#writing(async () =>
        unlinkIfThere(this.#disk, await this.#path(inFolder(folder, name))),
      )
    }
  }

  /**
   * Throws 'library-disconnected' when the library's folder has vanished, or is another's by now.
   *
   * @param cause what went wrong because of it
   */
  async assertConnected(cause: unknown): Promise<void> {
    const whose = await this.#whose()
    if (whose === 'other') throw otherLibraryError(this.folder)
    if (whose === 'unknown' && !(await this.#isMarked()))
      throw disconnectedError(this.folder, cause)
  }

  /**
   * Whose library lies where this one was, on another drive or put in its place, by the file it is known
   * by: unknown before this one's id is, and where that file is missing or so damaged that it names none.
   */
  async #whoseNow(): Promise<'ours' | 'other' | 'unknown'> {
    if (this.id === null) return 'unknown'
    const id = await this.#idIn(this.#mark)
    if (id === this.id) return 'ours'
    const before = id ?? (await this.#idIn(this.#mark + BACKUP_ENDING))
    return before === null || before === this.id ? 'unknown' : 'other'
  }

  async #idIn(name: string): Promise<string | null> {
    const found = await this.#disk.readFile(pathInside(this.folder, name)).catch(() => null)
    return found && idIn(found)
  }

  /** The path of a file, which no link on the way leads elsewhere. */
  async #path(name: string): Promise<string> {
    const path = pathInside(this.folder, name)
    const [folder, file] = name.split('/')
    await (file === undefined ? this.#folderPath('.') : this.#folderPath(folder ?? ''))
    return path
  }

  async #folderPath(folder: string): Promise<string> {
    // The library's own folder is one that a person chose: it may be a link.
    if (folder !== '.' || this.#isOwn) await this.#assertNoLink(folder)
    return pathInside(this.folder, folder)
  }

  async #assertNoLinkNow(name: string): Promise<void> {
    try {
      const found = await this.#disk.lstat(pathInside(this.folder, name))
      if (found.isSymbolicLink()) throw linkError(name === '.' ? this.folder : name)
    } catch (error) {
      // What is not there leads nowhere; whoever needs it says so.
      if (!isMissing(error)) throw error
    }
  }

  async #writing<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#forbidden) throw this.#forbidden
    if ((await this.#whose()) === 'other') throw otherLibraryError(this.folder)
    try {
      return await work()
    } catch (error) {
      if (isMissing(error)) await this.assertConnected(error)
      throw writeError(error, this.folder)
    }
  }

  async #assertWriter(): Promise<void> {
    try {
      await this.#assertGuarded()
    } catch (error) {
      if (error instanceof CollateError && error.code === 'read-only') this.forbidWriting(error)
      throw error
    }
  }

  /** Runs `rename`, which replaces `path`, with the file it replaces kept as `.bak`. */
  async #keepBackup(name: string, path: string, rename: () => Promise<void>): Promise<void> {
    const backup = path + BACKUP_ENDING
    try {
      if ((await this.#disk.lstat(path)).isSymbolicLink()) throw linkError(name)
    } catch (error) {
      // A new document. Whatever `.bak` there is belongs to nothing that can be read.
      if (isMissing(error)) return rename()
      throw error
    }
    try {
      await unlinkIfThere(this.#disk, backup)
      await this.#disk.link(path, backup)
    } catch (error) {
      if (!NO_LINKS.has(diskCode(error))) throw error
      // Without links there is a moment in which only `.bak` exists; readers then take that.
      await this.#disk.rename(path, backup)
      try {
        await rename()
      } catch (failure) {
        await this.#disk.rename(backup, path)
        throw failure
      }
      return
    }
    await rename()
  }
}
