import { join } from 'node:path'
import { pathInside } from '../library/disk/inside.ts'
import type { Library } from '../library/library.ts'
import { knownArticle } from '../reports/known-article.ts'
import { Reports } from '../reports/reports.ts'
import { sendEvent } from './events.ts'
import { log } from './log.ts'

/** Built beside the main process's own script. */
const WORKER = join(import.meta.dirname, 'reports-worker.js')

// The window draws what was open and can be read by then: first reading, then the index.
const START_AFTER_MS = 1500

/** The search for who else reports something, kept as the open library is. */
export class LibraryReports {
  readonly search: Reports
  readonly #unsubscribe: () => void
  #timer: NodeJS.Timeout | undefined

  /** @param folder for the index, in the application's own folder */
  constructor(library: Library, folder: string) {
    this.search = new Reports({
      worker: WORKER,
      libraryId: library.id,
      folder: library.folder,
      cache: pathInside(folder, `${library.id}.json`),
      articles: () => library.textsRead().map(knownArticle),
      onState: (state) => sendEvent('reports:changed', state),
      log: (message, error) => log.warn(message, error ?? ''),
    })
    this.#unsubscribe = library.subscribe((event) => {
      if (event.type === 'removed' && event.kind === 'article') this.search.forget(event.id)
      if (event.type !== 'changed' || event.kind !== 'article') return
      const { id } = event.summary
      const text = library.textReadOf(id)
      if (text) this.search.know(knownArticle(text))
      else this.search.forget(id)
    })
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
