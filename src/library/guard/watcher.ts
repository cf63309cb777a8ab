import { watch, type FSWatcher } from 'node:fs'
import { dirname, join } from 'node:path'
import { CollateError } from '../../core/model/errors.ts'
import { copiedDocument, documentAt } from '../disk/document-names.ts'
import { LIBRARY_FILE } from '../kinds/library-info.ts'
import { DOCUMENT_FOLDERS } from '../kinds/registry.ts'
import { readConflictCopies } from './conflict-copies.ts'
import type { LibraryContext } from '../documents/library-context.ts'
import type { Collections } from '../collections/collections.ts'

// Programs write a file in several steps; what is read between two of them is not yet theirs.
const CALM_MS = 200

/**
 * Notices what other programs (a sync program, an editor, another machine) change in the library's
 * folders, and reads it again once it is calm. A change that the system doesn't tell of is noticed
 * when the document is read or changed next.
 */
export class Watcher {
  readonly #context: LibraryContext
  readonly #collections: Collections
  readonly #watchers: FSWatcher[] = []
  readonly #pending = new Set<string>()
  #timer: NodeJS.Timeout | null = null
  #work: Promise<void> = Promise.resolve()
  #isClosed = false

  constructor(context: LibraryContext, collections: Collections) {
    this.#context = context
    this.#collections = collections
    for (const folder of DOCUMENT_FOLDERS) {
      this.#watch(folder, (file) => file.endsWith('.json') && `${folder}/${file}`)
    }
    this.#watch('.', (file) => (file === LIBRARY_FILE || copiedDocument(file)) && file)
  }

  /** Says that a file, relative to the library's folder, may have changed; it is looked at soon. */
  notice(name: string): void {
    if (this.#isClosed) return
    this.#pending.add(name)
    this.#timer?.refresh()
    // unref: a program that only waits for other programs' changes may end.
    this.#timer ??= setTimeout(() => this.#readPending(), CALM_MS).unref()
  }

  /** Looks at nothing more; resolves when what is being read has been. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const watcher of this.#watchers) watcher.close()
    if (this.#timer) clearTimeout(this.#timer)
    await this.#work
  }

  /** @param nameOf the name of a file in the folder, where it is one to look at */
  #watch(folder: string, nameOf: (file: string) => string | false | null): void {
    const path = join(this.#context.files.folder, folder)
    try {
      const watcher = watch(path, { persistent: false }, (_event, file) => {
        const name = file !== null && nameOf(file)
        if (name) this.notice(name)
      })
      // The folder vanished; whatever is done next in the library says so.
      watcher.on('error', () => watcher.close())
      this.#watchers.push(watcher)
    } catch {
      // No watchers left in this system, or none on this file system; see the class's comment.
    }
  }

  #readPending(): void {
    this.#timer = null
    const names = [...this.#pending]
    this.#pending.clear()
    this.#work = this.#work.then(() => this.#readAgain(names))
  }

  async #readAgain(names: string[]): Promise<void> {
    const copied = new Set<string>()
    for (const name of names) {
      // An import leaves thousands to look at; nobody has to wait for all of them.
      await new Promise((resolve) => setImmediate(resolve))
      if (this.#isClosed) return
      if (name === LIBRARY_FILE) {
        await this.#attempt(name, () => this.#collections.document.refresh())
        continue
      }
      const document = documentAt(name)
      if (document === null) copied.add(dirname(name))
      else
        await this.#attempt(name, () => this.#collections.any(document.kind).refresh(document.id))
    }
    for (const folder of copied) {
      await this.#attempt(folder, () =>
        readConflictCopies(this.#context, this.#collections, folder),
      )
    }
  }

  async #attempt(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof CollateError)) throw error
      const { said } = error
      this.#context.problems.report({ kind: 'unreadable', name, aside: null, said })
    }
  }
}
