import type { Article } from '../core/model/article.ts'
import { CollateError } from '../core/model/errors.ts'
import type { Note } from '../core/model/note.ts'
import { realDisk } from '../library/disk/disk.ts'
import { decode, type Format } from '../library/documents/envelope.ts'
import { LibraryFiles } from '../library/disk/files.ts'
import { FORMATS } from '../library/kinds/formats.ts'
import type { Library } from '../library/library.ts'
import { mapLimited } from '../library/disk/limit.ts'
import { bytesHash, canonicalJson } from '../library/kinds/text-hash.ts'
import type { BackupItem } from '../core/model/snapshot.ts'
import { messages } from '../shared/messages.ts'
import type { Found } from './snapshots.ts'

// Work that a person waits for, beside an application that goes on.
const OPEN_AT_ONCE = 8

// What can only be had from the backup comes first.
const ORDER: readonly BackupItem['now'][] = ['gone', 'trashed', 'changed', 'same']

interface Living {
  title: string
  trashedAt?: string | undefined
}

/** What to know of a kind of document to compare it with what it was. */
interface Kind<T> {
  kind: BackupItem['kind']
  folder: string
  format: Format<T>
  title: (data: T) => string
  /** What a person would call it having changed; not when, and not whether it lies in the trash. */
  substance: (data: T) => unknown
}

const NOTE: Kind<Note> = {
  kind: 'note',
  folder: 'notes',
  format: FORMATS.note,
  title: ({ title }) => title,
  substance: ({ title, tree }) => ({ title, tree }),
}

const ARTICLE: Kind<Article> = {
  kind: 'article',
  folder: 'articles',
  format: FORMATS.article,
  title: ({ title }) => title.value,
  substance: ({ title, outlet, date, author, versions }) => ({
    title,
    outlet,
    date,
    author,
    versions,
  }),
}

/** The articles and notes in a snapshot, compared with those of the open library. */
export async function contentsOf(found: Found, library: Library): Promise<BackupItem[]> {
  const { articles, notes } = library.list()
  const files = new LibraryFiles(library.folder, realDisk)
  const titled = articles.map(({ id, title, trashedAt }) => ({ id, title: title.value, trashedAt }))
  const items = [
    ...(await itemsOf(found, files, ARTICLE, titled)),
    ...(await itemsOf(found, files, NOTE, notes)),
  ]
  return items.sort((a, b) => ORDER.indexOf(a.now) - ORDER.indexOf(b.now))
}

function itemsOf<T>(
  found: Found,
  files: LibraryFiles,
  kind: Kind<T>,
  summaries: readonly (Living & { id: string })[],
): Promise<BackupItem[]> {
  const living = new Map(summaries.map((summary) => [summary.id, summary]))
  const pattern = new RegExp(`^${kind.folder}/([a-z0-9]{8,40})\\.json$`)
  const ids = Object.keys(found.snapshot.files).flatMap((name) => pattern.exec(name)?.[1] ?? [])
  return mapLimited(ids, OPEN_AT_ONCE, async (id) => ({
    kind: kind.kind,
    id,
    ...(await compare(found, files, kind, id, living.get(id))),
  }))
}

async function compare<T>(
  found: Found,
  files: LibraryFiles,
  kind: Kind<T>,
  id: string,
  living: Living | undefined,
): Promise<Pick<BackupItem, 'title' | 'now'>> {
  const name = `${kind.folder}/${id}.json`
  // What has not changed has the title that the lists know; reading it again would take long.
  if (living && (await hasSameBytes(found, files, name))) {
    return { title: living.title, now: living.trashedAt ? 'trashed' : 'same' }
  }
  const then = await readThen(found, name, kind)
  const title = then === null ? messages.backups.damaged : kind.title(then)
  if (!living) return { title, now: 'gone' }
  if (living.trashedAt) return { title, now: 'trashed' }
  const now = await readNow(files, name, kind)
  const isSame =
    then !== null &&
    now !== null &&
    canonicalJson(kind.substance(then)) === canonicalJson(kind.substance(now))
  return { title, now: isSame ? 'same' : 'changed' }
}

/** Whether a file of the library holds what it held in the snapshot, byte for byte. */
async function hasSameBytes(
  { snapshot }: Found,
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
  { backups, snapshot }: Found,
  name: string,
  { format }: Kind<T>,
): Promise<T | null> {
  try {
    return await backups.readDocument(snapshot, name, format)
  } catch (error) {
    // Its preview says why; the others are to be seen all the same.
    if (error instanceof CollateError) return null
    throw error
  }
}

async function readNow<T>(
  files: LibraryFiles,
  name: string,
  { format }: Kind<T>,
): Promise<T | null> {
  const bytes = await files.read(name)
  const read = bytes && decode(bytes, format, null)
  return read?.kind === 'valid' || read?.kind === 'edited' ? read.stored.data : null
}
