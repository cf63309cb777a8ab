import * as v from 'valibot'
import { countSchema, HIGHEST_COUNT } from '../../core/model/count.ts'
import { CollateError } from '../../core/model/errors.ts'
import { hashSchema, moment, momentSchema, newId } from '../../core/model/ids.ts'
import { unreadSayingSchema, type UnreadSaying } from '../../core/model/library-saying.ts'
import { lookUp } from '../../core/model/look-up.ts'
import { snapshotReasonSchema, type SnapshotReason } from '../../core/model/snapshot.ts'
import { isDue, kept, type Taken } from './backup-retention.ts'
import { diskCode, isMissing, type Disk } from '../disk/disk.ts'
import { disconnectedError, liesInTheFile, writeError } from '../disk/disk-error.ts'
import { decode, encode } from '../documents/envelope.ts'
import type { Format } from '../kinds/kind.ts'
import { LibraryFiles, withoutBackup } from '../disk/files.ts'
import { PRIVATE_FOLDER } from '../disk/write-whole.ts'
import { given, isOurs } from '../disk/inside.ts'
import { mapLimited } from '../disk/limit.ts'
import { Queues } from '../disk/queue.ts'
import { JOURNAL_FOLDER } from '../documents/journal.ts'
import { LIBRARY_FILE } from '../kinds/library-info.ts'
import { FOLDERS } from '../kinds/registry.ts'
import { bytesHash } from '../kinds/text-hash.ts'

const entrySchema = v.looseObject({
  hash: hashSchema,
  bytes: v.number(),
  /** When the file was last changed, ms since 1970: a file with the same one is not read again. */
  changedMs: v.number(),
})

/** Why a file was left out; it was a sentence before there were codes. */
const whySchema = v.union([
  unreadSayingSchema,
  v.object({ says: v.literal('words'), words: v.string() }),
  v.pipe(
    v.string(),
    v.transform((words) => ({ says: 'words' as const, words })),
  ),
])

const snapshotSchema = v.looseObject({
  takenAt: momentSchema,
  reason: snapshotReasonSchema,
  /** The library's files by name. */
  files: v.record(v.string(), entrySchema),
  /** Files that could not be read, by name, and why; of those copied before, `files` has that copy. */
  leftOut: v.optional(
    v.record(v.string(), v.fallback(whySchema, { says: 'words', words: '' })),
    {},
  ),
})
type SnapshotData = v.InferOutput<typeof snapshotSchema>
type Entry = v.InferOutput<typeof entrySchema>

const format: Format<SnapshotData> = { name: 'collate-snapshot', data: snapshotSchema }

/** A snapshot: what a library held at one moment. */
export interface Snapshot extends Taken {
  files: Record<string, Entry>
  leftOut: SnapshotData['leftOut']
}

/** The folders whose files a snapshot holds, beside library.json. */
const COPIED = [...FOLDERS, JOURNAL_FOLDER]

// A snapshot is work in the background; it leaves the disk to whoever waits for it.
const OPEN_AT_ONCE = 4

// Another machine may be writing here too; no copy of a file takes that long.
const DEAD_AFTER_MS = 24 * 3_600_000

// Two snapshots at once would get one number, and one of them be gone.
const writing = new Queues()

// What is taken beside somebody's work: before anything is removed or replaced there is a copy of all.
const MAY_LEAVE_OUT: ReadonlySet<SnapshotReason> = new Set(['hourly', 'byHand'])

// A library that is changed all the time gets a snapshot all the same.
const TRIES = 3

/**
 * A place for the snapshots of one library, outside of it: `files/<sha256>`, each content once,
 * and `snapshots/<number>.json`, which name them. Contents are copies, never links: whatever
 * happens to the living file doesn't happen to them.
 */
export class Backups {
  readonly #place: LibraryFiles
  readonly #folder: string
  readonly #disk: Disk

  /** @param folder for this library's backups alone; made when missing, in a folder that is there */
  constructor(folder: string, disk: Disk) {
    this.#folder = folder
    this.#disk = disk
    this.#place = new LibraryFiles(folder, disk, { mark: 'snapshots', isOwn: true })
  }

  /** Whether the folder is there: its drive may not be. */
  isThere(): Promise<boolean> {
    return this.#place.isThere()
  }

  /** All snapshots that can be read, newest first. */
  async list(): Promise<Snapshot[]> {
    const numbers = await this.#numbers()
    const snapshots = await mapLimited(numbers, OPEN_AT_ONCE, (number) => this.read(number))
    return snapshots.filter((one) => one !== null)
  }

  /**
   * The newest snapshot that can be read, null when there is none. It is read alone: one of a large
   * library takes a while.
   */
  async newest(): Promise<Snapshot | null> {
    for (const number of await this.#numbers()) {
      const snapshot = await this.read(number)
      if (snapshot) return snapshot
    }
    return null
  }

  /** A snapshot by its number; null when there is none that can be read. */
  async read(number: number): Promise<Snapshot | null> {
    const bytes = await this.#place.read(`snapshots/${number}.json`)
    const found = bytes && decode(bytes, format, null)
    return found?.kind === 'valid' ? { number, ...found.stored.data } : null
  }

  /**
   * Takes a snapshot and removes those no longer kept; null, and nothing done, if this hour has one.
   * `changes` as in `take`.
   */
  takeIfDue(library: LibraryFiles, changes?: () => number): Promise<Snapshot | null> {
    return writing.run(this.#folder, () => this.#takeIfDue(library, changes))
  }

  async #takeIfDue(library: LibraryFiles, changes?: () => number): Promise<Snapshot | null> {
    if (!isDue(await this.newest(), new Date())) return null
    const snapshot = await this.#take(library, 'hourly', changes)
    await this.#prune()
    return snapshot
  }

  /**
   * Copies what has changed since the last snapshot; every copy is read again before it counts.
   *
   * @param changes counts changes of several documents: when there was one meanwhile, its documents
   *   may be half old, and are copied again
   * @throws CollateError when the place can't be written, a copy is not what was written, or a file
   *   can't be read and the snapshot is of those that may leave none out
   */
  take(library: LibraryFiles, reason: SnapshotReason, changes?: () => number): Promise<Snapshot> {
    return writing.run(this.#folder, () => this.#take(library, reason, changes))
  }

  async #take(
    library: LibraryFiles,
    reason: SnapshotReason,
    changes = (): number => 0,
  ): Promise<Snapshot> {
    await this.#make()
    for (const name of ['files', 'snapshots'])
      await this.#place.removeLeftovers(name, DEAD_AFTER_MS)
    const last = await this.newest()
    let files = last?.files ?? {}
    let leftOut: Snapshot['leftOut'] = {}
    for (let before = NaN, tries = 0; before !== changes() && tries < TRIES; tries++) {
      before = changes()
      const unread = new Map<string, UnreadSaying>()
      const leaveOut = (name: string, error: unknown): void => {
        const why = liesInTheFile(error)
        if (why === null || name === LIBRARY_FILE || !MAY_LEAVE_OUT.has(reason)) throw error
        unread.set(name, why)
      }
      files = await this.#copyAll(library, files, leaveOut)
      leftOut = Object.fromEntries(unread)
    }
    // One more than any that is there, also than one that can't be read.
    const number = await this.#freeNumber()
    const data = { takenAt: moment(), reason, files, leftOut }
    const { bytes } = encode(format, { id: newId(), born: number, rev: number, data })
    await this.#place.replace(`snapshots/${number}.json`, bytes)
    return { number, ...data }
  }

  /**
   * The bytes of a file in a snapshot, by its name in the library's folder.
   *
   * @throws CollateError 'not-found' when the snapshot has none, 'library-damaged' when the backup is
   *   damaged
   */
  async readFile(snapshot: Snapshot, name: string): Promise<Buffer> {
    const entry = Object.hasOwn(snapshot.files, name) ? snapshot.files[name] : undefined
    if (!entry) throw new CollateError('not-found', { says: 'not-in-backup', name })
    const bytes = await this.#place.read(`files/${entry.hash}`)
    if (bytes && bytesHash(bytes) === entry.hash) return bytes
    throw new CollateError('library-damaged', { says: 'backup-damaged', name })
  }

  /**
   * A document in a snapshot, by its file's name in the library's folder.
   *
   * @throws CollateError as `readFile`; 'library-damaged' also when it was damaged before it was
   *   copied
   */
  async readDocument<T>(snapshot: Snapshot, name: string, kind: Format<T>): Promise<T> {
    const found = decode(await this.readFile(snapshot, name), kind, null)
    if (found.kind === 'valid' || found.kind === 'edited') return found.stored.data
    throw new CollateError('library-damaged', { says: 'damaged-before-backup', name })
  }

  /** Lets go of snapshots no longer kept, and of what only they held. */
  prune(): Promise<void> {
    return writing.run(this.#folder, () => this.#prune())
  }

  async #prune(): Promise<void> {
    const all = await this.list()
    const numbers = kept(all)
    const [keep, drop] = [
      all.filter(({ number }) => numbers.has(number)),
      all.filter(({ number }) => !numbers.has(number)),
    ]
    if (drop.length === 0) return
    const contents = await this.#place.list('files')
    // Names first: a crash then leaves contents that nobody names, never names without contents.
    for (const { number } of drop) await this.#place.remove(`snapshots/${number}.json`)
    const used = new Set(keep.flatMap(({ files }) => Object.values(files).map(({ hash }) => hash)))
    for (const file of contents) {
      const content = given(withoutBackup(`files/${file}`))
      if (content && !used.has(content.key)) await this.#place.remove(`files/${content.key}`)
    }
  }

  /** Of all snapshots, the highest first. */
  async #numbers(): Promise<number[]> {
    if (!(await this.#place.isThere())) return []
    const numbers = (await this.#place.list('snapshots')).flatMap((file) => {
      const key = given(`snapshots/${file}`)?.key
      return v.is(countSchema, Number(key)) ? [Number(key)] : []
    })
    return numbers.sort((a, b) => b - a)
  }

  /**
   * One more than any that is there, also than one that can't be read. Where something lies under
   * the highest number of all, which nobody has counted to, the lowest above the others.
   */
  async #freeNumber(): Promise<number> {
    const taken = new Set(await this.#numbers())
    let number = Math.max(0, ...[...taken].filter((one) => one < HIGHEST_COUNT)) + 1
    while (taken.has(number)) number--
    return number
  }

  /**
   * @param leaveOut is told of each file that can't be read, and throws what should end this; what was
   *   copied of such a file before stays
   */
  async #copyAll(
    library: LibraryFiles,
    last: Snapshot['files'],
    leaveOut: (name: string, error: unknown) => void,
  ): Promise<Snapshot['files']> {
    // Another library may have come to lie there: its files are no part of this one's backups.
    await library.assertConnected(null)
    const entries = await mapLimited(await namesOf(library), OPEN_AT_ONCE, async (name) => {
      const before = lookUp(last, name) ?? null
      let found: { changed: Changed } | { entry: Entry } | null
      try {
        found = await changedSince(library, name, before)
      } catch (error) {
        // A link, a pipe, a file without permission or on a broken place: the others can be copied.
        leaveOut(name, error)
        found = before && { entry: before }
      }
      const entry =
        found && ('changed' in found ? await this.#copy(name, found.changed) : found.entry)
      return entry && ([name, entry] as const)
    })
    await library.assertConnected(null)
    return Object.fromEntries(entries.filter((entry) => entry !== null))
  }

  /** The entry of a file's bytes, which are copied unless they are there. */
  async #copy(name: string, { content, changedMs }: Changed): Promise<Entry> {
    const hash = bytesHash(content)
    const copy = `files/${hash}`
    const there = await this.#place.read(copy)
    if (!there || bytesHash(there) !== hash) {
      await this.#place.replace(copy, content)
      const written = await this.#place.read(copy)
      if (!written || bytesHash(written) !== hash) {
        throw new CollateError('write-failed', { says: 'backup-not-kept', name })
      }
    }
    return { hash, bytes: content.length, changedMs }
  }

  async #make(): Promise<void> {
    try {
      // Not what it lies in: a drive that is not there must not be replaced by a folder.
      await this.#disk.mkdir(this.#folder, PRIVATE_FOLDER)
    } catch (error) {
      if (isMissing(error)) throw disconnectedError(this.#folder, error)
      if (diskCode(error) !== 'EEXIST') throw writeError(error, this.#folder)
    }
    await this.#place.makeFolder('files')
    await this.#place.makeFolder('snapshots')
  }
}

/** A file as it is now. */
interface Changed {
  content: Buffer
  changedMs: number
}

/** What is to be copied of a file; its entry when that is copied already; null when the file is gone. */
async function changedSince(
  library: LibraryFiles,
  name: string,
  last: Entry | null,
): Promise<{ changed: Changed } | { entry: Entry } | null> {
  const found = await library.stat(name)
  if (!found) return null
  if (last && last.bytes === found.bytes && last.changedMs === found.changedMs)
    return { entry: last }
  const content = await library.read(name)
  return content && { changed: { content, changedMs: found.changedMs } }
}

async function namesOf(library: LibraryFiles): Promise<string[]> {
  const names = [LIBRARY_FILE]
  for (const folder of COPIED) {
    for (const file of await library.list(folder)) {
      if (isOurs(`${folder}/${file}`)) names.push(`${folder}/${file}`)
    }
  }
  return names
}
