import { dirname } from 'node:path'
import { newId } from '../../core/model/ids.ts'
import { isMissing, realDisk, type Disk } from './disk.ts'
import { atMost } from './limit.ts'
import { FolderSync } from './folder-sync.ts'

/** What a person collects is theirs alone, also on a machine that others use, whatever the umask. */
export const PRIVATE_FOLDER = 0o700
const PRIVATE_FILE = 0o600

// Node does four file operations at a time, and a sync takes as long as a hundred others: while many files
// are written, one place stays free for what somebody reads.
const syncing = atMost(3)

const TEMPORARY = /\.\d+-[a-z0-9]{16}\.tmp$/

export interface WriteOptions {
  /** The file operations to use; the real ones by default. */
  disk?: Disk
  /** Permissions of the file; its owner's alone by default. */
  mode?: number
  /** Path of the temporary file, in the same folder; by default one that `temporaryOf` knows. */
  temporary?: string
  /** Gives the temporary file its name; by default it replaces what has that name. */
  place?: (temporary: string) => Promise<void>
  /**
   * Makes the name durable. Writers of one folder can share one. Null: the caller writes many files
   * and syncs their folder once, after the last.
   */
  syncs?: FolderSync | null
}

/** Bytes that are safely on the disk under a temporary name, to be named or given up. */
export interface Prepared {
  /** Gives the bytes their name. Resolves when that is durable; what rejects is to be abandoned. */
  commit(): Promise<void>
  /** Gives them up, if they have no name yet; never rejects. */
  abandon(): Promise<void>
}

/**
 * Writes a whole file: at no moment is there half of it, and it survives a power cut once this
 * resolves. When it rejects, what the file was before is still there.
 *
 * @param path absolute
 * @throws what the disk reports
 */
export async function writeWhole(
  path: string,
  bytes: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const prepared = await prepareWhole(path, bytes, options)
  try {
    await prepared.commit()
  } catch (error) {
    await prepared.abandon()
    throw error
  }
}

/** Does the part of `writeWhole` that needs room on the disk, and leaves the rest to the caller. */
export async function prepareWhole(
  path: string,
  bytes: string | Uint8Array,
  options: WriteOptions = {},
): Promise<Prepared> {
  const { disk = realDisk, mode = PRIVATE_FILE, syncs = new FolderSync(disk) } = options
  const { temporary = `${path}.${process.pid}-${newId()}.tmp` } = options
  const { place = (from) => disk.rename(from, path) } = options
  const abandon = async (): Promise<void> => {
    // The failure that led here is the one to report.
    await unlinkIfThere(disk, temporary).catch(() => {})
  }
  const handle = await disk.open(temporary, 'wx', mode)
  try {
    try {
      await handle.writeFile(bytes)
      await syncing(() => handle.sync())
    } finally {
      await handle.close()
    }
  } catch (error) {
    await abandon()
    throw error
  }
  const commit = async (): Promise<void> => {
    await place(temporary)
    await syncs?.sync(dirname(path))
  }
  return { commit, abandon }
}

/**
 * A `place` for a file that must not be there: EEXIST when there is one. An empty file of that name is
 * made first, because of two programs only one can succeed in that; it goes when the rest fails.
 */
export function placeNew(path: string, disk: Disk = realDisk): (from: string) => Promise<void> {
  return async (temporary) => {
    await (await disk.open(path, 'wx')).close()
    try {
      await disk.rename(temporary, path)
    } catch (error) {
      await unlinkIfThere(disk, path).catch(() => {})
      throw error
    }
  }
}

/** The name that a temporary file was to get, by its own; null when it is none. */
export function temporaryOf(name: string): string | null {
  const written = TEMPORARY.exec(name)
  return written && name.slice(0, written.index)
}

/** Whether a file is one of those that are written and not yet named. */
export function isTemporary(name: string): boolean {
  return temporaryOf(name) !== null
}

/** Removes a file; no failure when it is gone. */
export async function unlinkIfThere(disk: Disk, path: string): Promise<void> {
  try {
    await disk.unlink(path)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
