import type { Library } from '../library/library.ts'
import { log } from './log.ts'

// The window draws what was open, and the indexes are read: this is in no hurry.
const KEPT_AFTER_MS = 10_000
const KEPT_EVERY_MS = 5 * 60_000

// As many as are read in some 50 ms at the next start, which is sooner than megabytes are written.
const LEAST = 200

// Somebody waits for the end, who has just imported thousands.
const AT_THE_END_MS = 500

/** Has what is known of an open library's documents be kept for the next start, when much has become of it. */
export class KeptCatalogue {
  readonly #library: Library
  #timer: NodeJS.Timeout | undefined

  constructor(library: Library) {
    this.#library = library
    if (library.catalogueUnusable !== null)
      log.warn(`The kept catalogue could not be used: ${library.catalogueUnusable}`)
  }

  /** Begins to keep it from time to time. */
  startSoon(): void {
    this.#timer = setTimeout(() => {
      void this.#keep()
      this.#timer = setInterval(() => void this.#keep(), KEPT_EVERY_MS)
    }, KEPT_AFTER_MS)
  }

  /** Keeps it once more; to be called before the library is closed. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#keep(AT_THE_END_MS)
  }

  /** What can't be kept is read at the next start. */
  async #keep(withinMs?: number): Promise<void> {
    try {
      await this.#library.keepCatalogue(LEAST, withinMs)
    } catch (error) {
      log.warn('The catalogue could not be kept', error)
    }
  }
}
