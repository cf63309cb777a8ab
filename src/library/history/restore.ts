import { dirname } from 'node:path'
import type { Article } from '../../core/model/article.ts'
import { CollateError } from '../../core/model/errors.ts'
import { lookUp } from '../../core/model/look-up.ts'
import type { Note } from '../../core/model/note.ts'
import { isGone, type Annotations } from '../../core/model/passage.ts'
import { Backups, type Snapshot } from './backups.ts'
import { changeTogether } from '../documents/change-together.ts'
import { realDisk, type Disk } from '../disk/disk.ts'
import { LIBRARY_FILE, LibraryFiles, withoutBackup } from '../disk/files.ts'
import { PRIVATE_FOLDER } from '../disk/write-whole.ts'
import { FORMATS } from '../kinds/formats.ts'
import type { Ground } from '../documents/ground.ts'
import { given, isOurs } from '../disk/inside.ts'
import { JOURNAL_FOLDER } from '../documents/journal.ts'
import { assertEmpty, FOLDERS } from '../collections/library-document.ts'
import { heldError, Lock, LOCK_FILE } from '../disk/lock.ts'
import { mergeAnnotations } from '../kinds/merge-annotations.ts'
import type { Parts } from '../collections/parts.ts'
import { restored } from '../collections/shelf.ts'

// The folders that a whole library is restored to.
const WRITTEN = [...FOLDERS, JOURNAL_FOLDER]

/** Puts a note back as it was in a snapshot, also when it was trashed or is gone. */
export async function restoreNote(
  { problems }: Ground,
  parts: Parts,
  backups: Backups,
  snapshot: Snapshot,
  id: string,
): Promise<void> {
  const note: Note = await backups.readDocument(snapshot, `notes/${id}.json`, FORMATS.note)
  parts.news.note(await parts.notes.collection.change(id, () => restored(note)))
  problems.mended(`notes/${id}.json`)
}

/**
 * Puts an article back as it was in a snapshot, with its texts and the file it was made from.
 * Marks made since stay: those of the snapshot are merged into them.
 */
export async function restoreArticle(
  ground: Ground,
  parts: Parts,
  backups: Backups,
  snapshot: Snapshot,
  id: string,
): Promise<void> {
  const article = await backups.readDocument(snapshot, `articles/${id}.json`, FORMATS.article)
  const { hash, ext } = article.original
  await parts.contents.addOriginal(
    await backups.readFile(snapshot, `originals/${hash}.${ext}`),
    ext,
  )
  for (const { textHash } of article.versions) {
    const name = `texts/${textHash}.json`
    await parts.contents.addText(await backups.readDocument(snapshot, name, FORMATS.text))
  }
  const name = `annotations/${id}.json`
  const marks: Annotations = Object.hasOwn(snapshot.files, name)
    ? await backups.readDocument(snapshot, name, FORMATS.annotations)
    : { passages: {}, highlights: {} }
  const [stored, annotations] = await changeTogether<[Article, Annotations]>(ground, [
    { collection: parts.articles.collection, id, make: () => restored(article) },
    {
      collection: parts.annotations.collection,
      id,
      make: (now) => (now === null ? marks : mergeAnnotations(revived(now, marks, ground), marks)),
    },
  ])
  parts.news.article(stored)
  parts.news.annotations(annotations)
  ground.problems.mended(
    `articles/${id}.json`,
    name,
    `originals/${hash}.${ext}`,
    ...article.versions.map(({ textHash }) => `texts/${textHash}.json`),
  )
}

/**
 * Annotations in which what is gone for good, and in `marks` is not, is as it is there, and later
 * than its going: on other machines too.
 */
function revived(now: Annotations, marks: Annotations, { counter, day }: Ground): Annotations {
  const back = Object.entries(marks.highlights).flatMap(([id, highlight]) => {
    const own = lookUp(now.highlights, id)
    if (!own || !isGone(own) || isGone(highlight)) return []
    const isTrashed = highlight.trashedAt !== undefined
    return [[id, { ...highlight, rev: counter.next(), ...(isTrashed && { trashedDay: day }) }]]
  })
  return { ...now, highlights: { ...now.highlights, ...Object.fromEntries(back) } }
}

/**
 * Makes a folder hold the library of a snapshot, and nothing made since. What is there now becomes
 * a snapshot first. The library must not be open. What interrupts this leaves a mixture: restoring
 * again, or restoring the snapshot that was made first, mends it.
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
    await backups.readDocument(snapshot, LIBRARY_FILE, FORMATS.library)
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
  throw new CollateError(
    'library-damaged',
    `This backup names a file that is none of a library’s (${JSON.stringify(strange)}), so it may have been changed by somebody else. Nothing was changed. Try another one.`,
  )
}

function isRestorable(name: string): boolean {
  const folder = dirname(name)
  return isOurs(name) && (WRITTEN.includes(folder) || (folder === '.' && name !== LOCK_FILE))
}
