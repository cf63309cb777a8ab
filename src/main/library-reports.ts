import { join } from 'node:path'
import { pathInside } from '../library/disk/inside.ts'
import type { Library } from '../library/library.ts'
import { Reports } from '../reports/reports.ts'
import { findableIn, followLibrary, readNote } from '../search/follow-library.ts'
import { sendEvent } from './events.ts'
import { log } from './log.ts'

/** Built beside the main process's own script. */
const WORKER = join(import.meta.dirname, 'reports-worker.js')

// The window draws what was open and can be read by then: first reading, then the index.
const START_AFTER_MS = 1500

/** Where indexes of libraries are, in the application's own folder. */
export interface IndexFolders {
  /** Of who else reports something. */
  readonly reports: string
  /** Of words. */
  readonly searchIndexes: string
}

/** The search for who else reports something, and for words, kept as the open library is. */
export class LibraryReports {
  readonly search: Reports
  readonly #unsubscribe: () => void
  #timer: NodeJS.Timeout | undefined

  constructor(library: Library, { reports, searchIndexes }: IndexFolders) {
    this.search = new Reports({
      worker: WORKER,
      libraryId: library.id,
      folder: library.folder,
      cache: pathInside(reports, `${library.id}.json`),
      searchIndexes,
      findable: () => findableIn(library),
      readNote: (id) => readNote(library, id),
      onState: (state) => sendEvent('reports:changed', state),
      onWords: () => sendEvent('words:changed', null),
      log: (message, error) => log.warn(message, error ?? ''),
    })
    this.#unsubscribe = followLibrary(library, this.search)
  }

  /** Begins in a moment to build what is missing of the index; a question begins it at once. */
  startSoon(): void {
    this.#timer = setTimeout(() => this.search.start(), START_AFTER_MS)
  }

  /** Ends the search, and the thread that it has. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#unsubscribe()
    await this.search.close()
  }
}
