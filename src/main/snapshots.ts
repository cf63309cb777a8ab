import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { CollateError } from '../core/model/errors.ts'
import { idSchema } from '../core/model/ids.ts'
import { Backups, type Snapshot as Taken } from '../library/history/backups.ts'
import { isMissing, realDisk } from '../library/disk/disk.ts'
import { pathInside } from '../library/disk/inside.ts'
import { FORMATS } from '../library/kinds/formats.ts'
import type { SnapshotSummary, SnapshotId } from '../core/model/snapshot.ts'
import { messages } from '../shared/messages.ts'
import type { BackupPlaces } from './backup-places.ts'
import { log } from './log.ts'

type Place = SnapshotId['place']

/** A snapshot and what it takes to read from it. */
export interface Found {
  /** The folder of the place it lies in. */
  place: string
  backups: Backups
  snapshot: Taken
}

/** The snapshots in all places: of one library, or of every one that there are any of. */
export class Snapshots {
  readonly #places: BackupPlaces
  /** A folder with backups that the person showed, for this run of the application. */
  #shown: string | null = null
  /** The one that is looked at: of a large library it takes a while to read. */
  #latest: { key: string; found: Found } | null = null

  constructor(places: BackupPlaces) {
    this.#places = places
  }

  /** Takes a folder that the person chose, the place itself or one library's part of it. */
  async show(folder: string): Promise<void> {
    const candidates = [folder, dirname(folder)]
    for (const candidate of candidates) {
      const inside = await librariesIn(candidate)
      const isMeant = candidate === folder || inside.includes(basename(folder))
      if (!isMeant || inside.length === 0) continue
      this.#shown = candidate
      return
    }
    throw new CollateError('not-found', messages.backups.noBackupsThere)
  }

  /** @param libraryId of one library only; null for every one */
  async list(libraryId: string | null): Promise<SnapshotSummary[]> {
    const all: SnapshotSummary[] = []
    for (const [place, folder] of this.#folders()) {
      try {
        const ids = libraryId === null ? await librariesIn(folder) : [libraryId]
        for (const id of ids) all.push(...(await listOf(place, folder, id)))
      } catch (error) {
        // One place that can't be read must not hide the others.
        log.warn(`The backups in ${folder} cannot be read`, error)
      }
    }
    return all
  }

  async find(id: SnapshotId): Promise<Found> {
    const key = `${id.place} ${id.libraryId} ${id.number}`
    if (this.#latest?.key === key) return this.#latest.found
    const place = this.#folders().get(id.place)
    if (place === undefined) throw notThere()
    const backups = backupsOf(place, id.libraryId)
    const snapshot = await backups.read(id.number)
    if (!snapshot) throw notThere()
    const found = { place, backups, snapshot }
    this.#latest = { key, found }
    return found
  }

  #folders(): Map<Place, string> {
    const folders = new Map<Place, string>([['own', this.#places.own]])
    const second = this.#places.second()?.folder
    if (second !== undefined) folders.set('second', second)
    if (this.#shown !== null) folders.set('shown', this.#shown)
    return folders
  }
}

async function listOf(place: Place, folder: string, libraryId: string): Promise<SnapshotSummary[]> {
  const backups = backupsOf(folder, libraryId)
  const taken = await backups.list()
  const libraryName = await nameOf(backups, taken)
  return taken.map(({ number, takenAt, reason, files }) => {
    const names = Object.keys(files)
    const count = (kind: string): number => names.filter((name) => name.startsWith(kind)).length
    const counts = { articles: count('articles/'), notes: count('notes/') }
    return { place, libraryId, libraryName, number, takenAt, reason, ...counts }
  })
}

/** The library's name in its newest snapshot that tells it. */
async function nameOf(backups: Backups, snapshots: readonly Taken[]): Promise<string> {
  for (const snapshot of snapshots) {
    try {
      return (await backups.readDocument(snapshot, 'library.json', FORMATS.library)).name
    } catch (error) {
      if (!(error instanceof CollateError)) throw error
      log.warn('A backup does not tell its library’s name', error)
    }
  }
  return ''
}

function backupsOf(folder: string, libraryId: string): Backups {
  return new Backups(pathInside(folder, libraryId), realDisk)
}

/** The ids of the libraries that a folder holds backups of. */
async function librariesIn(folder: string): Promise<string[]> {
  const names = (await namesIn(folder)).filter((name) => v.is(idSchema, name))
  const holds = await Promise.all(
    names.map(async (name) => (await namesIn(join(folder, name))).includes('snapshots')),
  )
  return names.filter((_, index) => holds[index])
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function notThere(): CollateError {
  return new CollateError('not-found', messages.backups.notThere)
}
