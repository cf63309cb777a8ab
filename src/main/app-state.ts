import type { Rectangle } from 'electron'
import * as v from 'valibot'
import { Collection, Counter, type Ground } from '../library/collection.ts'
import { realDisk } from '../library/disk.ts'
import { DurableAdapter } from '../library/durable-adapter.ts'
import type { Format, Stored } from '../library/envelope.ts'
import { LibraryFiles } from '../library/files.ts'
import { Problems } from '../library/problems.ts'
import { FIRST_READING_STATE, type ReadingState, readingStateSchema } from '../shared/reading-state.ts'
import { type Settings, settingsSchema, STANDARD_SETTINGS } from '../shared/settings.ts'
import { log } from './log.ts'

const rectangle = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })

const applicationSchema = v.looseObject({
  settings: settingsSchema,
  /** Folder of the library that was open last; null before the first. */
  library: v.nullable(v.string()),
  window: v.nullable(v.object({ bounds: rectangle, maximized: v.boolean() })),
})
type Application = v.InferOutput<typeof applicationSchema>

const APPLICATION: Format<Application> = { name: 'collate-application', data: applicationSchema }
const READING: Format<ReadingState> = { name: 'collate-reading', data: readingStateSchema }

const FILE = 'application.json'
const READING_FOLDER = 'reading'

/**
 * What the application remembers in its own folder: settings, the window's place, and how far each
 * library was read. The same durable documents as in a library.
 */
export class AppState {
  readonly #ground: Ground
  readonly #reading: Collection<ReadingState>
  readonly #adapter: DurableAdapter<Application>
  #stored: Stored<Application>

  /** @param folder the application's own folder, absolute */
  static async open(folder: string): Promise<AppState> {
    const files = new LibraryFiles(folder, realDisk)
    await files.makeFolder(READING_FOLDER)
    const ground = { files, problems: new Problems(), counter: new Counter() }
    const adapter = new DurableAdapter(files, ground.problems, {
      name: FILE,
      format: APPLICATION,
      id: null,
    })
    const stored = await adapter.read()
    for (const problem of ground.problems.list()) log.warn(problem.message)
    return new AppState(ground, adapter, stored ?? FIRST)
  }

  private constructor(
    ground: Ground,
    adapter: DurableAdapter<Application>,
    stored: Stored<Application>,
  ) {
    this.#ground = ground
    this.#adapter = adapter
    this.#stored = stored
    this.#reading = new Collection(READING_FOLDER, READING, ground)
  }

  settings(): Settings {
    return this.#stored.data.settings
  }

  async changeSettings(change: Partial<Settings>): Promise<Settings> {
    await this.#change((data) => ({ ...data, settings: { ...data.settings, ...change } }))
    return this.settings()
  }

  lastLibrary(): string | null {
    return this.#stored.data.library
  }

  rememberLibrary(folder: string): Promise<void> {
    return this.#change((data) => ({ ...data, library: folder }))
  }

  windowPlace(): { bounds: Rectangle; maximized: boolean } | null {
    return this.#stored.data.window
  }

  saveWindowPlace(window: { bounds: Rectangle; maximized: boolean }): Promise<void> {
    return this.#change((data) => ({ ...data, window }))
  }

  async readingState(libraryId: string): Promise<ReadingState> {
    const stored = await this.#reading.read(libraryId)
    return stored?.data ?? FIRST_READING_STATE
  }

  async saveReadingState(libraryId: string, state: ReadingState): Promise<void> {
    await this.#reading.change(libraryId, () => state)
  }

  /** Writes first, and only then remembers: what is remembered is always on the disk. */
  #change(make: (data: Application) => Application): Promise<void> {
    return this.#ground.files.queues.run(FILE, async () => {
      const { rev, data } = this.#stored
      const next = { ...this.#stored, rev: rev + 1, data: make(data) }
      await this.#adapter.write(next)
      this.#stored = next
    })
  }
}

const FIRST: Stored<Application> = {
  id: 'application',
  born: 1,
  rev: 1,
  data: { settings: STANDARD_SETTINGS, library: null, window: null },
}
