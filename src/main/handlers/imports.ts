import { basename } from 'node:path'
import { CollateError } from '../../core/model/errors.ts'
import type { ImportSource } from '../../importing/import-files.ts'
import { messages } from '../../shared/messages.ts'
import { type ImportReport, reportInWords } from '../../shared/import-report.ts'
import type { CurrentLibrary } from '../current-library.ts'
import { askForPaths } from '../dialogs.ts'
import { sendEvent } from '../events.ts'
import { importInThread } from '../import-in-thread.ts'
import type { Handlers } from '../ipc.ts'

// 20 a second: a count that people see run, without filling the channel to the window.
const PROGRESS_EVERY_MS = 50

export class Imports {
  readonly #current: CurrentLibrary
  /** What could not be imported, so that it can be tried again; the window knows ids only. */
  readonly #failed = new Map<string, ImportSource>()
  #running: AbortController | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(current: CurrentLibrary) {
    this.#current = current
  }

  /**
   * Imports files and folders, after any import that is under way, and tells the window of its
   * progress and its end. What could not be imported is in the report, and kept for `retry`.
   */
  run(sources: ImportSource[]): Promise<ImportReport> {
    const report = this.#queue.then(() => this.#import(sources))
    this.#queue = report.catch(() => {}) // The caller hears of it; the next import runs all the same.
    return report
  }

  /**
   * Imports again what could not be, by the id that the report gave it.
   *
   * @throws CollateError 'not-found' when that is no longer kept
   */
  retry(problemId: string): Promise<ImportReport> {
    const source = this.#failed.get(problemId)
    if (!source) throw new CollateError('not-found', messages.refused.forgotten)
    this.forget([problemId])
    return this.run([source])
  }

  /** Keeps no longer what could not be imported: a file that was pasted is kept with all its bytes. */
  forget(problemIds: readonly string[]): void {
    for (const id of problemIds) this.#failed.delete(id)
  }

  /**
   * Ends the import that is under way, if there is one: its report has what was imported before.
   */
  cancel(): void {
    this.#running?.abort()
  }

  async #import(sources: ImportSource[]): Promise<ImportReport> {
    const controller = new AbortController()
    this.#running = controller
    let lastSent = -PROGRESS_EVERY_MS
    let report: ImportReport | null = null
    try {
      // At once: it can be cancelled while a large folder is still being looked through.
      sendEvent('import:progressed', { done: 0, total: 0, current: '' })
      const result = await importInThread(this.#current.get(), sources, {
        signal: controller.signal,
        onProgress(progress) {
          // Not the clock: set back by a year meanwhile, it would say nothing for that long.
          const now = performance.now()
          if (now - lastSent < PROGRESS_EVERY_MS && progress.done < progress.total) return
          lastSent = now
          sendEvent('import:progressed', progress)
        },
      })
      for (const { id, source } of result.problems) this.#failed.set(id, source)
      report = reportInWords(result)
      return report
    } finally {
      this.#running = null
      sendEvent('import:ended', report)
    }
  }
}

export function importHandlers(imports: Imports) {
  return {
    async 'import:choose'({ folder }) {
      const paths = await askForPaths({
        title: folder ? messages.commands.importFolder : messages.commands.importFiles,
        properties: folder ? ['openDirectory'] : ['openFile', 'multiSelections'],
      })
      if (paths.length > 0) await imports.run(paths.map(toSource))
    },
    async 'import:drop'({ paths, files }) {
      await imports.run([...paths.map(toSource), ...files])
    },
    async 'import:retry'({ problemId }) {
      await imports.retry(problemId)
    },
    'import:forget': ({ problemIds }) => imports.forget(problemIds),
    'import:cancel': () => imports.cancel(),
  } satisfies Partial<Handlers>
}

/** A file or folder of the disk, by its absolute path. */
export function toSource(path: string): ImportSource {
  return { path, name: basename(path) }
}
