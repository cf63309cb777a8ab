import { isUtf8 } from 'node:buffer'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { LIBRARY_FILE } from '../library/kinds/library-info.ts'
import { aLink, ImportProblem, nameNotText, notAFile, problemOfFileError } from './problem.ts'

/** Where to look for files: a path that a person named, or one that was found in a folder before. */
export interface Place {
  path: string
  inFolder?: boolean
}

/** A file to import, or a path that gave none and why. */
export type FoundFile = Place & { name: string; problem?: ImportProblem }

/**
 * The files at and under some places, folders walked to their bottom in the order that people read
 * names in ("2" before "10"). A file is found once, however often it is named.
 *
 * What is hidden is skipped unless it was named itself. A link is followed only where it was named
 * itself, and then gives the path that it leads to: one in a folder may lead anywhere.
 */
export async function* findFiles(places: readonly Place[]): AsyncGenerator<FoundFile> {
  const seen = new Set<string>()
  for (const { path, inFolder = false } of places) {
    const name = basename(path)
    const seenBefore = seen.size
    let found = false
    for await (const file of filesAt(path, inFolder, seen)) {
      found = true
      yield file
    }
    // A place not met before that gives nothing is a folder with nothing in it.
    if (!found && seen.size > seenBefore) yield { path, name, problem: folderEmpty(name) }
  }
}

async function* filesAt(
  path: string,
  inFolder: boolean,
  seen: Set<string>,
): AsyncGenerator<FoundFile> {
  const name = basename(path)
  try {
    if (inFolder && (await lstat(path)).isSymbolicLink()) throw aLink(name)
    // What was there already is a second way to it.
    const place = await realpath(path)
    if (seen.has(place)) return
    seen.add(place)
    const stats = await stat(place)
    if (stats.isDirectory()) yield* filesIn(path, seen)
    else if (stats.isFile()) yield { path: place, name, inFolder }
    else throw notAFile(name)
  } catch (error) {
    const problem = error instanceof ImportProblem ? error : await problemAt(path, error)
    yield { path, name, inFolder, problem }
  }
}

async function* filesIn(folder: string, seen: Set<string>): AsyncGenerator<FoundFile> {
  const entries = await entriesOf(folder)
  // Its files are no articles, and to import a library into itself would never end well.
  if (entries.some(({ name }) => name === LIBRARY_FILE)) {
    const name = basename(folder)
    yield { path: folder, name, problem: aLibrary(name) }
    return
  }
  const wanted = entries.filter(({ name }) => !isHidden(name))
  for (const { name, isText } of wanted.toSorted((a, b) => byName.compare(a.name, b.name))) {
    const path = join(folder, name)
    if (isText) yield* filesAt(path, true, seen)
    else yield { path, name, inFolder: true, problem: nameNotText(name) }
  }
}

interface Entry {
  name: string
  /** Whether the name leads to it. Linux has names of any bytes; what is no UTF-8 is lost in a string. */
  isText: boolean
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const names = await readdir(folder, { encoding: 'buffer' })
  return names.map((name) => ({ name: name.toString(), isText: isUtf8(name) }))
}

/** A path that was named by a program came as a string, from which bytes that are no UTF-8 are gone. */
async function problemAt(path: string, error: unknown): Promise<ImportProblem> {
  const name = basename(path)
  return (await lostBytes(path)) ? nameNotText(name) : problemOfFileError(error, name)
}

async function lostBytes(path: string): Promise<boolean> {
  if (!path.includes('\uFFFD')) return false
  const folder = dirname(path)
  try {
    return (await entriesOf(folder)).some(({ name, isText }) => !isText && name === basename(path))
  } catch {
    // The folder's name may be such a one, too.
    return lostBytes(folder)
  }
}

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

// What systems and programs leave in folders without anyone having put it there.
const LEFT_BY_OTHERS = new Set(['Thumbs.db', 'desktop.ini', '__MACOSX'])

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || LEFT_BY_OTHERS.has(name)
}

function folderEmpty(name: string): ImportProblem {
  return new ImportProblem('folder-empty', { says: 'folder-empty', name })
}

function aLibrary(name: string): ImportProblem {
  return new ImportProblem('a-library', { says: 'folder-is-library', name })
}
