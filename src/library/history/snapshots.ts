import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { CollateError } from '../../core/model/errors.ts'
import { idSchema } from '../../core/model/ids.ts'
import type { SnapshotId, SnapshotSummary } from '../../core/model/snapshot.ts'
import { isMissing, realDisk } from '../disk/disk.ts'
import { documentAt } from '../disk/document-names.ts'
import { pathInside } from '../disk/inside.ts'
import { LIBRARY, LIBRARY_FILE } from '../kinds/library-info.ts'
import type { KindName } from '../kinds/registry.ts'
import { Backups, type Snapshot } from './backups.ts'

type Place = SnapshotId['place']

/** A snapshot and what it takes to read from it. */
export interface FoundSnapshot {
  /** The folder of the place it lies in. */
  place: string
  backups: Backups
  snapshot: Snapshot
}

/** The snapshots in all places: of one library, or of every one that there are any of. */
export class Snapshots {
  readonly #places: () => { own: string; second: string | null }
  readonly #log: (message: string, error: unknown) => void
  /** A folder with backups that the person showed, while this lives. */
  #shown: string | null = null
  /** The one that is looked at: of a large library it takes a while to read. */
  #latest: { key: string; found: FoundSnapshot } | null = null

  /**
   * @param places the folders with backups of now: the application's own, and the second, if any
   * @param log gets what could not be read; the rest is listed all the same
   */
  constructor(
    places: () => { own: string; second: string | null },
    log: (message: string, error: unknown) => void,
  ) {
    this.#places = places
    this.#log = log
  }

  /**
   * Takes a folder that the person chose, the place itself or one library's part of it. False when
   * it is neither.
   */
  async show(folder: string): Promise<boolean> {
    for (const candidate of [folder, dirname(folder)]) {
      const inside = await librariesIn(candidate)
      const isMeant = candidate === folder || inside.includes(basename(folder))
      if (!isMeant || inside.length === 0) continue
      this.#shown = candidate
      return true
    }
    return false
  }

  /**
   * @param libraryId of one library only; null for every one
   * @returns newest first
   */
  async list(libraryId: string | null): Promise<SnapshotSummary[]> {
    const all: SnapshotSummary[][] = []
    for (const [place, folder] of this.#folders()) {
      try {
        const ids = libraryId === null ? await librariesIn(folder) : [libraryId]
        for (const id of ids) all.push(await this.#listOf(place, folder, id))
      } catch (error) {
        // One place that can't be read must not hide the others.
        this.#log(`The backups in ${folder} cannot be read`, error)
      }
    }
    return all.flat()
  }

  /** Null when there is no such snapshot that can be read. */
  async find(id: SnapshotId): Promise<FoundSnapshot | null> {
    const key = `${id.place} ${id.libraryId} ${id.number}`
    if (this.#latest?.key === key) return this.#latest.found
    const place = this.#folders().get(id.place)
    if (place === undefined) return null
    const backups = backupsOf(place, id.libraryId)
    const snapshot = await backups.read(id.number)
    if (!snapshot) return null
    const found = { place, backups, snapshot }
    this.#latest = { key, found }
    return found
  }

  #folders(): Map<Place, string> {
    const { own, second } = this.#places()
    const folders = new Map<Place, string>([['own', own]])
    if (second !== null) folders.set('second', second)
    if (this.#shown !== null) folders.set('shown', this.#shown)
    return folders
  }

  async #listOf(place: Place, folder: string, libraryId: string): Promise<SnapshotSummary[]> {
    const backups = backupsOf(folder, libraryId)
    const taken = await backups.list()
    const libraryName = await this.#nameOf(backups, taken)
    return taken.map(({ number, takenAt, reason, files }) => {
      const kinds = Object.keys(files).map((file) => documentAt(file)?.kind)
      const count = (kind: KindName): number => kinds.filter((one) => one === kind).length
      const counts = { articles: count('article'), notes: count('note') }
      return { place, libraryId, libraryName, number, takenAt, reason, ...counts }
    })
  }

  /** The library's name in its newest snapshot that tells it. */
  async #nameOf(backups: Backups, snapshots: readonly Snapshot[]): Promise<string> {
    for (const snapshot of snapshots) {
      try {
        return (await backups.readDocument(snapshot, LIBRARY_FILE, LIBRARY)).name
      } catch (error) {
        if (!(error instanceof CollateError)) throw error
        this.#log('A backup does not tell its library’s name', error)
      }
    }
    return ''
  }
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
