import { dirname } from 'node:path'
import { CollateError } from '../core/model/errors.ts'
import { countedDays } from '../core/model/library.ts'
import { Backups } from './history/backups.ts'
import { Counter } from './documents/counter.ts'
import { readConflictCopies } from './guard/conflict-copies.ts'
import { isMissing, type Disk } from './disk/disk.ts'
import { disconnectedError, readOnlyError, writeError } from './disk/disk-error.ts'
import { newerError } from './documents/durable-adapter.ts'
import { decode } from './documents/envelope.ts'
import { LibraryFiles } from './disk/files.ts'
import { LIBRARY_FILE } from './kinds/library-info.ts'
import { PRIVATE_FOLDER } from './disk/write-whole.ts'
import { FolderSync } from './disk/folder-sync.ts'
import { LIBRARY } from './kinds/library-info.ts'
import { DOCUMENT_FOLDERS, FOLDERS } from './kinds/registry.ts'
import type { LibraryContext } from './documents/library-context.ts'
import { pathInside } from './disk/inside.ts'
import { Journal, JOURNAL_FOLDER } from './documents/journal.ts'
import {
  assertEmpty,
  LibraryDocument,
  makeLibrary,
  readLibraryDocument,
} from './collections/library-document.ts'
import { type Held, heldError, Lock } from './disk/lock.ts'
import { migrateLibrary } from './guard/migrate.ts'
import type { Migration } from './documents/migrations.ts'
import { CatalogueKeeper } from './collections/catalogue-keeper.ts'
import { Collections } from './collections/collections.ts'
import { Problems } from './documents/problems.ts'
import { SessionWrites } from './documents/session-writes.ts'
import { reportAllSetAside } from './guard/set-aside.ts'
import { Watcher } from './guard/watcher.ts'

/** What an open library consists of. */
export interface Opened {
  context: LibraryContext
  collections: Collections
  watcher: Watcher
  keeper: CatalogueKeeper
  lock: Lock | null
  heldBy: Held | null
}

export interface OpenOptions {
  create: boolean
  readOnly: boolean
  takeOver: boolean
  disk: Disk
  backups: string | null
  catalogues: string | null
  /** What the folder's library was when it was open in this process before. */
  before: Opened | null
  migrations: readonly Migration[]
}

/**
 * Opens the library in a folder: becomes its writer if nobody else is, finishes what a crash
 * interrupted, and makes every document known. Rejects as `Library.open`.
 */
export async function openFolder(folder: string, options: OpenOptions): Promise<Opened> {
  const { create, readOnly, takeOver, disk } = options
  await findFolder(folder, create, disk)
  const files = new LibraryFiles(folder, disk)
  // A folder that is no library must not get a lock file laid into it.
  const isLibrary = await files.isThere()
  if (!isLibrary) await assertMayMake(files, create)

  if (readOnly) files.forbidWriting(readOnlyError())
  await refuseNewer(files, options.migrations)
  const lock = files.mayWrite ? await acquire(files, disk, takeOver) : null
  try {
    const state = lock instanceof Lock ? { lock, heldBy: null } : { lock: null, heldBy: lock }
    return await openLocked(files, state, options)
  } catch (error) {
    if (lock instanceof Lock) await lock.release()
    throw error
  }
}

async function openLocked(
  files: LibraryFiles,
  { lock, heldBy }: Pick<Opened, 'lock' | 'heldBy'>,
  { disk, backups, catalogues, migrations, before }: OpenOptions,
): Promise<Opened> {
  const context = makeContext(files, migrations)
  const document = new LibraryDocument(
    context,
    (await readLibraryDocument(context)) ?? (await makeLibrary(context)),
  )
  files.id = document.id
  if (before?.collections.document.id === document.id)
    context.sessionWrites = before.context.sessionWrites
  if (files.mayWrite) await finishLastTime(context, document)
  context.day = countedDays(document.info)
  const collections = new Collections(context, document)
  if (files.mayWrite && backups !== null) {
    const place = new Backups(pathInside(backups, document.id), disk)
    await migrate(
      context,
      collections,
      async () => void (await place.take(files, 'beforeMigration')),
    )
  }
  const keeper = new CatalogueKeeper(context, collections, catalogues)
  await keeper.readAll()
  for (const folder of ['.', ...DOCUMENT_FOLDERS])
    await readConflictCopies(context, collections, folder)
  await reportAllSetAside(context)
  const watcher = new Watcher(context, collections)
  context.recheck = (name) => watcher.notice(name)
  return { context, collections, watcher, keeper, lock, heldBy }
}

/** A library from a newer version is read-only, before anything could be written: even a lock. */
async function refuseNewer(files: LibraryFiles, migrations: readonly Migration[]): Promise<void> {
  const bytes = (await files.isThere()) ? await files.read(LIBRARY_FILE) : null
  const found = bytes && decode(bytes, LIBRARY, null, migrations)
  if (found?.kind === 'newer') files.forbidWriting(newerError(LIBRARY_FILE))
}

/** Migrates, or says why not: an old library is read as it is, and the next start tries again. */
async function migrate(
  context: LibraryContext,
  collections: Collections,
  backUp: () => Promise<void>,
): Promise<void> {
  try {
    await migrateLibrary(context, collections, backUp)
  } catch (error) {
    if (!(error instanceof CollateError)) throw error
    const { said } = error
    context.problems.report({ kind: 'notMigrated', name: LIBRARY_FILE, aside: null, said })
  }
}

function makeContext(files: LibraryFiles, migrations: readonly Migration[]): LibraryContext {
  const problems = new Problems()
  const counter = new Counter()
  const context: LibraryContext = {
    files,
    problems,
    counter,
    migrations,
    day: 0,
    sessionWrites: new SessionWrites(),
    // Nobody listens yet.
    recheck: () => {},
    journal: new Journal(files, problems, counter, {
      forget: (name) => context.sessionWrites.forget(name),
      recheck: (name) => context.recheck(name),
    }),
  }
  return context
}

/** The lock, or who has it, or null where this folder can't be written; then files refuses to. */
async function acquire(
  files: LibraryFiles,
  disk: Disk,
  takeOver: boolean,
): Promise<Lock | Opened['heldBy']> {
  try {
    const lock = await Lock.acquire(files.folder, disk, takeOver)
    if (lock instanceof Lock) files.guard = () => lock.assertHeld(() => files.isThere())
    else files.forbidWriting(heldError(lock))
    return lock
  } catch (error) {
    const reason = writeError(error, files.folder)
    if (reason.code !== 'not-permitted') throw reason
    files.forbidWriting(reason)
    return null
  }
}

async function findFolder(folder: string, create: boolean, disk: Disk): Promise<void> {
  try {
    const found = await disk.stat(folder)
    if (found.isDirectory()) return
  } catch (error) {
    if (!isMissing(error)) throw writeError(error, folder)
    if (!create) throw disconnectedError(folder, error)
    return makeFolder(folder, disk)
  }
  throw new CollateError('not-a-library', { says: 'is-a-file', folder })
}

async function makeFolder(folder: string, disk: Disk): Promise<void> {
  try {
    await disk.mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
    await new FolderSync(disk).sync(dirname(folder))
  } catch (error) {
    throw writeError(error, folder)
  }
}

async function assertMayMake(files: LibraryFiles, create: boolean): Promise<void> {
  await assertEmpty(files)
  if (create) return
  throw new CollateError('not-a-library', {
    says: 'folder-empty-of-library',
    folder: files.folder,
  })
}

/**
 * Leaves nothing of earlier writers unfinished. Where the disk doesn't let that happen, the library
 * is read-only and says why: nothing may be written on top of half a change.
 */
async function finishLastTime(
  { files, journal }: LibraryContext,
  document: LibraryDocument,
): Promise<void> {
  try {
    await tidy(files)
    if (await journal.replay()) await document.refresh()
  } catch (error) {
    if (!(error instanceof CollateError) || error.code === 'library-disconnected') throw error
    files.forbidWriting(error)
  }
}

/** Makes the folders that a sync program or a person has dropped, and removes what died unfinished. */
async function tidy(files: LibraryFiles): Promise<void> {
  const folders = [...FOLDERS, JOURNAL_FOLDER]
  for (const folder of folders) await files.makeFolder(folder)
  for (const folder of ['.', ...folders]) await files.removeLeftovers(folder)
}
