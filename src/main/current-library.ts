import { CollateError } from '../core/model/errors.ts'
import type { ColorNames } from '../core/model/passage.ts'
import { disconnectedError } from '../library/disk/disk-error.ts'
import { realDisk } from '../library/disk/disk.ts'
import { LibraryFiles } from '../library/disk/files.ts'
import { Library } from '../library/library.ts'
import type { LibraryState } from '../shared/library-state.ts'
import type { Reports } from '../reports/reports.ts'
import { messages } from '../shared/messages.ts'
import { problemInWords } from '../shared/problems.ts'
import { inWords } from '../shared/words/in-words.ts'
import type { BackupPlaces } from './backup-places.ts'
import { CommandChannel, commandsOf } from './command-channel.ts'
import { sendEvent } from './events.ts'
import { importInThread } from './import-in-thread.ts'
import { type IndexFolders, LibraryReports } from './library-reports.ts'
import { KeptCatalogue } from './kept-catalogue.ts'
import { log } from './log.ts'

// A snapshot is taken in the first of these looks in each hour.
const MAINTAIN_EVERY_MS = 5 * 60_000

// Soon enough for a person who wonders why nothing is saved; a look costs one file's status.
const LOOK_EVERY_MS = 2000

/** The one library that is open, and the way from one to another. */
export class CurrentLibrary {
  readonly #places: BackupPlaces
  readonly #indexes: IndexFolders
  readonly #catalogues: string
  #library: Library | null = null
  /** The one that was open last, while none is: the next goes on from what it knew. */
  #closed: Library | null = null
  /** By which the CLI reaches the library while it is ours to write. */
  #channel: CommandChannel | null = null
  #reports: LibraryReports | null = null
  #kept: KeptCatalogue | null = null
  #windowListens = false
  #failure: unknown = null
  /** Of the open library, or of the one that could not be opened. */
  #folder: string | null = null
  #openedWritable = false
  #reachable = true
  #unsubscribe: () => void = () => {}
  /** What was last sent to the window: the library's condition, and why a backup failed. */
  #sentState = ''
  /** Hears of the person's names for colours, whenever these may have changed. */
  onColorNames: (names: ColorNames) => void = () => {}
  #sentFailure = ''
  #sentLeftOut = ''

  /** @param catalogues the folder for what is known of libraries' documents */
  constructor(places: BackupPlaces, indexes: IndexFolders, catalogues: string) {
    this.#places = places
    this.#indexes = indexes
    this.#catalogues = catalogues
    setInterval(() => void this.#maintain(), MAINTAIN_EVERY_MS).unref()
    setInterval(() => void this.#look(), LOOK_EVERY_MS).unref()
  }

  /**
   * The open library.
   *
   * @throws what kept it from opening when there is none
   */
  get(): Library {
    if (this.#library) return this.#library
    throw this.#failure ?? new CollateError('library-disconnected', messages.refused.noLibrary)
  }

  /** What the person calls colours in the open library. */
  get colorNames(): ColorNames {
    return this.#library?.info.colorNames ?? {}
  }

  /** The id of the open library, or null when none is. */
  id(): string | null {
    return this.#library?.id ?? null
  }

  /**
   * The search for who else reports something, in the open library.
   *
   * @throws as `get`
   */
  reports(): Reports {
    this.get()
    if (this.#reports) return this.#reports.search
    throw new CollateError('library-disconnected', messages.refused.noLibrary)
  }

  /** The window draws and listens: what it does not wait for can begin. */
  windowListens(): void {
    if (this.#windowListens) return
    this.#windowListens = true
    this.#reports?.startSoon()
    this.#kept?.startSoon()
  }

  /** Whether the library in a folder is the one that is open and ours to write. */
  isOpenIn(folder: string): boolean {
    return this.#library?.folder === folder && !this.#library.readOnly
  }

  /** What the window is told of the library. Throws as `get`. */
  state(): LibraryState {
    const library = this.get()
    const { readOnlyBecause, heldBy } = library
    // One that could be written and now can't was taken over by another machine.
    const isElsewhere = heldBy ? heldBy.by === 'elsewhere' : this.#openedWritable
    return {
      id: library.id,
      name: library.info.name,
      colorNames: library.info.colorNames,
      tagColors: (library.info.tagColors ?? []).flatMap(({ tag, color }) =>
        color ? [{ tag, color }] : [],
      ),
      folder: library.folder,
      reachable: this.#reachable,
      readOnly: readOnlyBecause && inWords(readOnlyBecause),
      heldElsewhere: readOnlyBecause !== null && isElsewhere,
      problems: library.problems().map(problemInWords),
    }
  }

  /**
   * Opens the library in a folder. The library that was open stays open when this fails, unless
   * there was none: then the failure is what `get` throws.
   *
   * @param create make a library where the folder is missing or empty: for a folder the person
   *   chose for that, never for a remembered one, which may lie on a drive that is not there
   */
  async open(folder: string, create: boolean, takeOver = false): Promise<void> {
    let next: Library
    const after = this.#library ?? this.#closed
    try {
      const [backups, catalogues] = [this.#places.own, this.#catalogues]
      next = await Library.open(folder, { create, takeOver, backups, catalogues, after })
    } catch (error) {
      log.error(`Could not open the library in ${folder}`, error)
      if (this.#library === null) {
        this.#failure = error
        this.#folder = folder
      }
      throw error
    }
    await this.close()
    this.#library = next
    this.#closed = null
    this.#failure = null
    this.#folder = folder
    this.#openedWritable = !next.readOnly
    this.#reachable = true
    this.#unsubscribe = next.subscribe((event) => {
      if (event.type === 'infoChanged') this.tellState()
      else forward(event)
    })
    this.#reports = new LibraryReports(next, this.#indexes)
    this.#channel = next.readOnly ? null : await openChannel(next, this.#reports.search)
    this.#kept = new KeptCatalogue(next)
    if (this.#windowListens) {
      this.#reports.startSoon()
      this.#kept.startSoon()
    }
    log.info(`Opened the library ${next.id} in ${folder}`)
    this.#sentState = JSON.stringify(this.state())
    sendEvent('library:opened', this.state())
    this.onColorNames(this.colorNames)
    void this.#maintain()
  }

  /**
   * Lets the library go and opens it again in its folder, or tries again to open one that could not
   * be. The open library is closed only when the folder is there.
   *
   * @param takeOver write it though another machine does: only on a person's word
   * @throws CollateError 'library-disconnected' when the folder is not there, else as `open`
   */
  async reopen(takeOver = false): Promise<void> {
    const folder = await this.#leave()
    await this.open(folder, false, takeOver)
  }

  /**
   * Lets the library go for `work`, which may make another of it, and opens it again, also when that
   * fails.
   *
   * @throws as `reopen`, or what `work` throws
   */
  async replace(work: () => Promise<void>): Promise<void> {
    const folder = await this.#leave()
    try {
      await work()
      // What was written before is gone from it because a person wants it so.
      this.#closed = null
    } finally {
      await this.open(folder, false)
    }
  }

  /** Closes the library, and gives its folder. */
  async #leave(): Promise<string> {
    const folder = this.#folder ?? this.get().folder
    const there = this.#library ?? new LibraryFiles(folder, realDisk)
    if (!(await isReachable(there))) throw disconnectedError(folder)
    await this.close()
    return folder
  }

  /** Does what is due: takes snapshots, and removes what was in the trash long enough. */
  async #maintain(): Promise<void> {
    const library = this.#library
    if (!library || library.readOnly) return
    try {
      this.#tellLeftOut(await this.#places.backUpIfDue(library))
      await library.removeExpiredTrash(this.#places.own)
      this.#sentFailure = ''
    } catch (error) {
      // Another library was opened, or this one closed, meanwhile.
      if (library !== this.#library) return
      log.error('No snapshot could be taken, or the trash not be tended', error)
      // The window's banner already reports a missing folder.
      if (error instanceof CollateError && error.code === 'library-disconnected') return
      const message = error instanceof CollateError ? inWords(error.said) : String(error)
      if (message !== this.#sentFailure) sendEvent('error:happened', { message })
      this.#sentFailure = message
    }
  }

  /** Says what a snapshot lacks, when it is not what the one before lacked. */
  #tellLeftOut(message: string | null): void {
    if (message === null || message === this.#sentLeftOut) return
    this.#sentLeftOut = message
    if (message !== '') sendEvent('error:happened', { message })
  }

  /** Tells the window when the folder goes or comes back, and what else has changed. */
  async #look(): Promise<void> {
    const library = this.#library
    if (!library) return
    const reachable = await isReachable(library)
    // What cannot be looked at stays as it was last reported.
    if (reachable) await library.settleMissing().catch(() => {})
    if (library !== this.#library) return
    if (reachable && !this.#reachable) this.#reports?.search.tryAgain()
    this.#reachable = reachable
    this.tellState()
  }

  /** Sends the library's condition to the window when it is not what was sent last. */
  tellState(): void {
    const state = this.state()
    const json = JSON.stringify(state)
    if (json !== this.#sentState) {
      sendEvent('library:changed', state)
      this.onColorNames(state.colorNames)
    }
    this.#sentState = json
  }

  /** Waits until everything is on the disk, and lets the library go. */
  async close(): Promise<void> {
    this.#unsubscribe()
    await this.#channel?.close()
    this.#channel = null
    await this.#reports?.close()
    this.#reports = null
    await this.#kept?.close()
    this.#kept = null
    await this.#library?.close()
    this.#closed = this.#library ?? this.#closed
    this.#library = null
  }
}

function openChannel(library: Library, search: Reports): Promise<CommandChannel | null> {
  return CommandChannel.open(library.folder, commandsOf(library, importInThread, search))
}

/** Whether a library's folder is there; what can't be looked at is not. */
function isReachable(there: Pick<Library, 'isThere'>): Promise<boolean> {
  return there.isThere().catch(() => false)
}

type LibraryEvent = Parameters<Parameters<Library['subscribe']>[0]>[0]

function forward(event: Exclude<LibraryEvent, { type: 'infoChanged' }>): void {
  switch (event.type) {
    case 'changed':
      return forwardChanged(event)
    case 'annotationsChanged':
      return sendEvent('annotations:changed', event)
    case 'removed': {
      const { kind, id } = event
      // Parts go with what they are a part of, which the window is told of.
      const isPart = kind === 'annotations' || kind === 'checks' || kind === 'agreement'
      return isPart ? undefined : sendEvent('item:removed', { kind, id })
    }
  }
}

function forwardChanged(event: LibraryEvent & { type: 'changed' }): void {
  switch (event.kind) {
    case 'article':
      return sendEvent('article:changed', event.summary)
    case 'note':
      return sendEvent('note:changed', event.summary)
    case 'dossier':
      return sendEvent('dossier:changed', event.summary)
    case 'checks':
      return sendEvent('checks:changed', { noteId: event.summary.id })
    case 'agreement':
      return sendEvent('agreement:changed', { dossierId: event.summary.id })
    case 'relation':
      return sendEvent('relation:changed', event.summary)
    case 'search':
      return sendEvent('search:changed', event.summary)
  }
}
