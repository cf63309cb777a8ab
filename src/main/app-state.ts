import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rectangle } from 'electron'
import * as v from 'valibot'
import { backupsFolder, cataloguesFolder, searchFolder } from '../cli/places.ts'
import { momentSchema } from '../core/model/ids.ts'
import {
  FIRST_READING_STATE,
  holdBack,
  type ReadingState,
  readingStateSchema,
} from '../shared/reading-state.ts'
import { type Settings, settingsSchema, STANDARD_SETTINGS } from '../shared/settings.ts'
import { PRIVATE_FOLDER } from '../library/disk/write-whole.ts'
import { pathInside } from '../library/disk/inside.ts'
import type { IndexFolders } from './library-reports.ts'
import { KeptFile } from './kept-file.ts'
import { Openings } from './openings.ts'

const rectangle = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })

/** The second place for backups: its folder, and when it was there last. */
const secondBackupsSchema = v.object({ folder: v.string(), reachedAt: momentSchema })
type SecondBackups = v.InferOutput<typeof secondBackupsSchema>

const applicationSchema = v.looseObject({
  settings: settingsSchema,
  /** Folder of the library that was open last; null before the first. */
  library: v.nullable(v.string()),
  window: v.nullable(v.object({ bounds: rectangle, maximized: v.boolean() })),
  secondBackups: v.optional(v.nullable(secondBackupsSchema), null),
})
type Application = v.InferOutput<typeof applicationSchema>

const FIRST: Application = {
  settings: STANDARD_SETTINGS,
  library: null,
  window: null,
  secondBackups: null,
}

/**
 * What the application remembers in its own folder: settings, the window's place, the reading. What
 * is changed is on the disk when it resolves; it rejects with what the disk reports, and nothing is
 * changed then.
 */
export class AppState {
  readonly #folder: string
  readonly #application: KeptFile<Application>
  /** One file for each library that was read, opened when it is asked for. */
  readonly #reading = new Map<string, Promise<KeptFile<ReadingState>>>()
  /** In which libraries the window is opening what was open. */
  readonly openings: Openings

  /** @param folder the application's own folder, absolute; made when it is missing */
  static async open(folder: string): Promise<AppState> {
    const made = { recursive: true, mode: PRIVATE_FOLDER }
    await mkdir(join(folder, 'reading'), made)
    await mkdir(backupsFolder(folder), made)
    const path = join(folder, 'application.json')
    return new AppState(folder, await KeptFile.open(path, applicationSchema, FIRST))
  }

  private constructor(folder: string, application: KeptFile<Application>) {
    this.#folder = folder
    this.#application = application
    this.openings = new Openings(join(folder, 'reading'))
  }

  /** The folder for snapshots of libraries. */
  get backups(): string {
    return backupsFolder(this.#folder)
  }

  /** The folder for what is known of libraries' documents. */
  get catalogues(): string {
    return cataloguesFolder(this.#folder)
  }

  /** The folders for the indexes of libraries. */
  get indexes(): IndexFolders {
    return { reports: join(this.#folder, 'reports'), searchIndexes: searchFolder(this.#folder) }
  }

  settings(): Settings {
    return this.#application.data.settings
  }

  /** Sets those that are given, and gives all. */
  async changeSettings(change: Partial<Settings>): Promise<Settings> {
    const { settings } = await this.#application.change((data) => ({
      ...data,
      settings: { ...data.settings, ...change },
    }))
    return settings
  }

  /** The folder of the library that was open last; null before the first. */
  lastLibrary(): string | null {
    return this.#application.data.library
  }

  /** Remembers a folder as `lastLibrary`. */
  async rememberLibrary(folder: string): Promise<void> {
    await this.#application.change((data) => ({ ...data, library: folder }))
  }

  /**
   * Where the window stood last, in the coordinates of all screens (device-independent pixels); null
   * at the first start.
   */
  windowPlace(): { bounds: Rectangle; maximized: boolean } | null {
    return this.#application.data.window
  }

  async saveWindowPlace(window: { bounds: Rectangle; maximized: boolean }): Promise<void> {
    await this.#application.change((data) => ({ ...data, window }))
  }

  /** The second place for backups, and when it was there last; null when none is chosen. */
  secondBackups(): SecondBackups | null {
    return this.#application.data.secondBackups
  }

  async saveSecondBackups(secondBackups: SecondBackups | null): Promise<void> {
    await this.#application.change((data) => ({ ...data, secondBackups }))
  }

  /**
   * Where the person was in a library, as the window begins to open it. What the window stopped at is
   * held back, and stays so until it is opened or given up.
   */
  async beginReading(libraryId: string): Promise<ReadingState> {
    const file = await this.#readingOf(libraryId)
    const endedWell = await this.openings.begin(libraryId)
    return endedWell ? file.data : file.change(holdBack)
  }

  /** Remembers where the person is in a library, for its next opening. */
  async saveReadingState(libraryId: string, reading: ReadingState): Promise<void> {
    await (await this.#readingOf(libraryId)).change((data) => ({ ...data, ...reading }))
  }

  #readingOf(libraryId: string): Promise<KeptFile<ReadingState>> {
    let file = this.#reading.get(libraryId)
    if (!file) {
      const path = pathInside(join(this.#folder, 'reading'), `${libraryId}.json`)
      file = KeptFile.open(path, readingStateSchema, FIRST_READING_STATE)
      this.#reading.set(libraryId, file)
    }
    return file
  }
}
