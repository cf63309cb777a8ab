import type { Dirent } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { LIBRARY_FILE } from '../library/kinds/library-info.ts'
import { aLink, ImportProblem, notAFile, problemOfFileError } from './problem.ts'

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
    const problem = error instanceof ImportProblem ? error : problemOfFileError(error, name)
    yield { path, name, inFolder, problem }
  }
}

async function* filesIn(folder: string, seen: Set<string>): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true })
  // Its files are no articles, and to import a library into itself would never end well.
  if (entries.some((entry) => entry.name === LIBRARY_FILE)) {
    const name = basename(folder)
    yield { path: folder, name, problem: aLibrary(name) }
    return
  }
  const wanted = entries.filter((entry) => !isHidden(entry))
  for (const entry of wanted.toSorted((a, b) => byName.compare(a.name, b.name))) {
    yield* filesAt(join(folder, entry.name), true, seen)
  }
}

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

// What systems and programs leave in folders without anyone having put it there.
const LEFT_BY_OTHERS = new Set(['Thumbs.db', 'desktop.ini', '__MACOSX'])

function isHidden({ name }: Dirent): boolean {
  return name.startsWith('.') || name.startsWith('~$') || LEFT_BY_OTHERS.has(name)
}

function folderEmpty(name: string): ImportProblem {
  return new ImportProblem('folder-empty', { says: 'folder-empty', name })
}

function aLibrary(name: string): ImportProblem {
  return new ImportProblem('a-library', { says: 'folder-is-library', name })
}
