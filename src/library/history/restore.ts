import { dirname, extname } from 'node:path'
import { CollateError } from '../../core/model/errors.ts'
import type { Collections } from '../collections/collections.ts'
import type { Contents } from '../collections/contents.ts'
import { assertEmpty } from '../collections/library-document.ts'
import { realDisk, type Disk } from '../disk/disk.ts'
import type { DocumentPlace } from '../disk/document-names.ts'
import { LibraryFiles, withoutBackup } from '../disk/files.ts'
import { given, isOurs } from '../disk/inside.ts'
import { heldError, Lock, LOCK_FILE } from '../disk/lock.ts'
import { PRIVATE_FOLDER } from '../disk/write-whole.ts'
import { changeTogether } from '../documents/change-together.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import { JOURNAL_FOLDER } from '../documents/journal.ts'
import { fileOf, type AnyKind } from '../kinds/kind.ts'
import { LIBRARY, LIBRARY_FILE } from '../kinds/library-info.ts'
import { FOLDERS, KINDS, partsOf, type KindName } from '../kinds/registry.ts'
import { TEXT } from '../kinds/text.ts'
import type { Backups, Snapshot } from './backups.ts'

// The folders that a whole library is restored to.
const WRITTEN = [...FOLDERS, JOURNAL_FOLDER]

/**
 * Puts a document back as it was in a snapshot, also when it was trashed or is gone: with its parts,
 * its texts and the file it was made from.
 *
 * @throws CollateError 'not-found' when the snapshot has none, 'library-damaged' when the backup of
 *   any of it is damaged; no document was changed then
 */
export async function restoreDocument(
  context: LibraryContext,
  collections: Collections,
  { backups, snapshot }: { backups: Backups; snapshot: Snapshot },
  { kind, id }: DocumentPlace,
): Promise<void> {
  const restoring = [await readThen(backups, snapshot, { kind, id })]
  for (const part of partsOf(kind)) {
    const of: AnyKind = KINDS[part]
    const isThere = Object.hasOwn(snapshot.files, fileOf(of, id))
    if (isThere) restoring.push(await readThen(backups, snapshot, { kind: part, id }))
    else if (of.blank !== null) restoring.push({ kind: part, of, was: of.blank })
  }
  const contents = restoring.flatMap(({ of, was }) => of.contents(was))
  for (const name of contents) await restoreContent(collections.contents, backups, snapshot, name)
  const counts = { next: () => context.counter.next(), day: context.day }
  const stored = await changeTogether<unknown[]>(
    context,
    restoring.map(({ kind: restored, of, was }) => ({
      collection: collections.any(restored).collection,
      id,
      make: (now: unknown) => of.restore(now, was, counts),
    })),
  )
  for (const [index, document] of stored.entries()) {
    const one = restoring[index]
    if (one) collections.any(one.kind).publish(document)
  }
  context.problems.mended(...restoring.map(({ of }) => fileOf(of, id)), ...contents)
}

/** A document as it was in a snapshot. */
async function readThen(
  backups: Backups,
  snapshot: Snapshot,
  { kind, id }: DocumentPlace,
): Promise<{ kind: KindName; of: AnyKind; was: unknown }> {
  const of: AnyKind = KINDS[kind]
  return { kind, of, was: await backups.readDocument(snapshot, fileOf(of, id), of) }
}

async function restoreContent(
  contents: Contents,
  backups: Backups,
  snapshot: Snapshot,
  name: string,
): Promise<void> {
  if (given(name)?.kind === 'text') {
    await contents.addText(await backups.readDocument(snapshot, name, TEXT))
  } else {
    await contents.addOriginal(await backups.readFile(snapshot, name), extname(name).slice(1))
  }
}

/**
 * Makes a folder hold the library of a snapshot, and nothing made since. What is there now becomes a
 * snapshot first. The library must not be open. What interrupts this leaves a mixture: restoring
 * again, or restoring the snapshot that was made first, mends it.
 *
 * @param folder made when it is missing
 * @throws CollateError 'read-only' when somebody has the library open, 'library-damaged' when the
 *   backup is damaged, 'not-a-library' when something else lies in the folder; of the library nothing
 *   was changed then
 */
export async function restoreLibrary(
  folder: string,
  backups: Backups,
  snapshot: Snapshot,
  disk: Disk = realDisk,
): Promise<void> {
  const names = restorableNames(snapshot)
  await disk.mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
  const files = new LibraryFiles(folder, disk)
  if (!(await files.isThere())) await assertEmpty(files)
  const lock = await Lock.acquire(folder, disk, false)
  if (!(lock instanceof Lock)) throw heldError(lock)
  try {
    if (await files.isThere()) await backups.take(files, 'beforeRestore')
    // All of it is read before any of it is written: a damaged backup must not cost a library.
    for (const name of names) await backups.readFile(snapshot, name)
    await backups.readDocument(snapshot, LIBRARY_FILE, LIBRARY)
    await writeLibrary(files, backups, snapshot, names)
  } finally {
    await lock.release()
  }
}

async function writeLibrary(
  files: LibraryFiles,
  backups: Backups,
  snapshot: Snapshot,
  names: readonly string[],
): Promise<void> {
  // All of them first: one that is a link elsewhere is refused before anything is written.
  for (const folder of WRITTEN) await files.makeFolder(folder)
  // What makes the folder a library comes last: half a restored one is none yet.
  for (const name of [...names.filter((one) => one !== LIBRARY_FILE), LIBRARY_FILE]) {
    const bytes = await backups.readFile(snapshot, name)
    const found = (await files.isThere()) ? await files.read(name) : null
    if (!found?.equals(bytes)) await files.replace(name, bytes)
  }
  for (const folder of WRITTEN) {
    for (const file of await files.list(folder)) {
      const name = withoutBackup(`${folder}/${file}`)
      // What Collate gave no name to is somebody else's: it stays.
      if (given(name) && !Object.hasOwn(snapshot.files, name)) await files.remove(name)
    }
  }
}

/**
 * The files of a snapshot, when all of them may be written.
 *
 * @throws CollateError when it names any other: it was not made by Collate, or was changed since
 */
function restorableNames({ files }: Snapshot): string[] {
  const names = Object.keys(files)
  const strange = names.find((name) => !isRestorable(name))
  if (strange === undefined) return names
  throw new CollateError('library-damaged', { says: 'backup-names-stranger', name: strange })
}

function isRestorable(name: string): boolean {
  const folder = dirname(name)
  return isOurs(name) && (WRITTEN.includes(folder) || (folder === '.' && name !== LOCK_FILE))
}
