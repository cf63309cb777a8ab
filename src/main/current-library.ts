import { CollateError } from '../core/model/errors.ts'
import { Library } from '../library/library.ts'
import type { LibraryState } from '../shared/library-state.ts'
import { CommandChannel } from './command-channel.ts'
import { sendEvent } from './events.ts'
import { log } from './log.ts'

// A snapshot is taken in the first of these looks in each hour.
const BACKUP_EVERY_MS = 5 * 60_000

/** The one library that is open, and the way from one to another. */
export class CurrentLibrary {
  readonly #backups: string
  #library: Library | null = null
  /** By which the CLI reaches the library while it is ours to write. */
  #channel: CommandChannel | null = null
  #failure: unknown = null
  #unsubscribe: () => void = () => {}

  /** @param backups folder for snapshots, outside of every library; it must be there */
  constructor(backups: string) {
    this.#backups = backups
    setInterval(() => this.#backUp(), BACKUP_EVERY_MS).unref()
  }

  /** The open library; throws what kept it from opening when there is none. */
  get(): Library {
    if (this.#library) return this.#library
    throw this.#failure ?? new CollateError('library-disconnected', 'No library is open.')
  }

  state(): LibraryState {
    const library = this.get()
    return {
      id: library.id,
      name: library.info.name,
      folder: library.folder,
      readOnly: library.readOnlyBecause,
      remarks: library.problems().map((problem) => problem.message),
    }
  }

  /**
   * Opens the library in a folder. The library that was open stays open when this fails, unless
   * there was none: then the failure is what `get` throws.
   *
   * @param create make a library where the folder is missing or empty: for a folder the person
   *   chose for that, never for a remembered one, which may lie on a drive that is not there
   */
  async open(folder: string, create: boolean): Promise<void> {
    let next: Library
    try {
      next = await Library.open(folder, { create, backups: this.#backups })
    } catch (error) {
      log.error(`Could not open the library in ${folder}`, error)
      if (this.#library === null) this.#failure = error
      throw error
    }
    await this.close()
    this.#library = next
    this.#failure = null
    this.#unsubscribe = next.subscribe(forward)
    this.#channel = next.readOnly ? null : await CommandChannel.open(next)
    log.info(`Opened the library ${next.id} in ${folder}`)
    sendEvent('library:opened', this.state())
    this.#backUp()
  }

  #backUp(): void {
    if (!this.#library || this.#library.readOnly) return
    this.#library.backUpIfDue(this.#backups).catch((error: unknown) => {
      log.error('No snapshot could be taken', error)
      const message = error instanceof CollateError ? error.message : String(error)
      sendEvent('error:happened', { message })
    })
  }

  /** Waits until everything is on the disk, and lets the library go. */
  async close(): Promise<void> {
    this.#unsubscribe()
    await this.#channel?.close()
    this.#channel = null
    await this.#library?.close()
    this.#library = null
  }
}

type LibraryEvent = Parameters<Parameters<Library['subscribe']>[0]>[0]

function forward(event: LibraryEvent): void {
  switch (event.type) {
    case 'articleChanged':
      return sendEvent('article:changed', event.article)
    case 'annotationsChanged':
      return sendEvent('annotations:changed', event)
    case 'noteChanged':
      return sendEvent('note:changed', event.note)
    case 'dossierChanged':
      return sendEvent('dossier:changed', event.dossier)
  }
}
