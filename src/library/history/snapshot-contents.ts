import { CollateError } from '../../core/model/errors.ts'
import { SNAPSHOT_KINDS, type BackupItem } from '../../core/model/snapshot.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { LibraryFiles } from '../disk/files.ts'
import { documentAt } from '../disk/document-names.ts'
import { mapLimited } from '../disk/limit.ts'
import { decode } from '../documents/envelope.ts'
import { fileOf, type Facts, type Format, type ListedKind } from '../kinds/kind.ts'
import { KINDS } from '../kinds/registry.ts'
import { bytesHash, canonicalJson } from '../kinds/text-hash.ts'
import type { FoundSnapshot } from './snapshots.ts'

// Work that a person waits for, beside an application that goes on.
const OPEN_AT_ONCE = 8

// What can only be had from the backup comes first.
const ORDER: readonly BackupItem['now'][] = ['gone', 'trashed', 'changed', 'same']

/** The library that a snapshot is compared with. */
interface Living {
  files: LibraryFiles
  catalogue: Catalogue
}

/**
 * The articles and notes in a snapshot, compared with those of the open library.
 *
 * @param damaged stands for the title of one that can't be read
 */
export async function contentsOf(
  found: FoundSnapshot,
  living: Living,
  damaged: string,
): Promise<BackupItem[]> {
  const items: BackupItem[][] = []
  for (const kind of SNAPSHOT_KINDS) {
    const ids = Object.keys(found.snapshot.files).flatMap((file) => {
      const document = documentAt(file)
      return document?.kind === kind ? [document.id] : []
    })
    const compared = await mapLimited(ids, OPEN_AT_ONCE, async (id) => {
      const { title, now } = await compare(found, living, kind, id)
      return { kind, id, title: title ?? damaged, now }
    })
    items.push(compared)
  }
  return items.flat().sort((a, b) => ORDER.indexOf(a.now) - ORDER.indexOf(b.now))
}

async function compare(
  found: FoundSnapshot,
  { files, catalogue }: Living,
  kind: BackupItem['kind'],
  id: string,
): Promise<{ title: string | null; now: BackupItem['now'] }> {
  const of: ListedKind<unknown, Facts> = KINDS[kind]
  const name = fileOf(of, id)
  const summary = catalogue.summary(kind, id)
  const isTrashed = summary?.trashedAt !== undefined
  // What has not changed has the title that the lists know; reading it again would take long.
  if (summary && (await hasSameBytes(found, files, name))) {
    const { title } = summary
    const shown = typeof title === 'string' ? title : title.value
    return { title: shown, now: isTrashed ? 'trashed' : 'same' }
  }
  const then = await readThen(found, name, of)
  const title = then === null ? null : of.title(then)
  if (!summary) return { title, now: 'gone' }
  if (isTrashed) return { title, now: 'trashed' }
  const now = await readNow(files, name, of)
  const isSame =
    then !== null &&
    now !== null &&
    canonicalJson(of.substance(then)) === canonicalJson(of.substance(now))
  return { title, now: isSame ? 'same' : 'changed' }
}

/** Whether a file of the library holds what it held in the snapshot, byte for byte. */
async function hasSameBytes(
  { snapshot }: FoundSnapshot,
  files: LibraryFiles,
  name: string,
): Promise<boolean> {
  const entry = snapshot.files[name]
  const now = await files.stat(name)
  if (!entry || now?.bytes !== entry.bytes) return false
  if (now.changedMs === entry.changedMs) return true
  const bytes = await files.read(name)
  return bytes !== null && bytesHash(bytes) === entry.hash
}

async function readThen<T>(
  { backups, snapshot }: FoundSnapshot,
  name: string,
  format: Format<T>,
): Promise<T | null> {
  try {
    return await backups.readDocument(snapshot, name, format)
  } catch (error) {
    // Its preview says why; the others are to be seen all the same.
    if (error instanceof CollateError) return null
    throw error
  }
}

async function readNow<T>(files: LibraryFiles, name: string, format: Format<T>): Promise<T | null> {
  const bytes = await files.read(name)
  const read = bytes && decode(bytes, format, null)
  return read?.kind === 'valid' || read?.kind === 'edited' ? read.stored.data : null
}
