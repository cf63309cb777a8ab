import { Low } from 'lowdb'
import * as v from 'valibot'
import { CollateError } from '../core/model/errors.ts'
import { idSchema } from '../core/model/ids.ts'
import { DurableAdapter } from './durable-adapter.ts'
import type { Format, Stored } from './envelope.ts'
import type { LibraryFiles } from './files.ts'
import { mapLimited } from './limit.ts'
import type { Problems } from './problems.ts'

/**
 * The library's counter. Each write takes the next number, so numbers order what happened where
 * clocks, which jump, can't. Nothing stores it: it is one more than the highest in any document.
 */
export class Counter {
  #last = 0

  next(): number {
    return ++this.#last
  }

  seen(number: number): void {
    this.#last = Math.max(this.#last, number)
  }
}

/** What all collections of one open library share. */
export interface Ground {
  files: LibraryFiles
  problems: Problems
  counter: Counter
}

// Enough to keep the disk's queue full, far below any system's limit of open files (256 on macOS).
const OPEN_AT_ONCE = 32

const DOCUMENT = /^([a-z0-9]{8,40})\.json(\.bak)?$/

/** The documents of one folder, `<folder>/<id>.json`, each a lowdb document of its own. */
export class Collection<T> {
  readonly folder: string
  readonly #format: Format<T>
  readonly #ground: Ground

  constructor(folder: string, format: Format<T>, ground: Ground) {
    this.folder = folder
    this.#format = format
    this.#ground = ground
  }

  /** The document, or null when there is none. Changes under way are waited for. */
  async read(id: string): Promise<Stored<T> | null> {
    return this.#inLine(id, async () => (await this.#open(id)).data)
  }

  /** Every document that can be read; the others are reported as problems. */
  async readAll(): Promise<Stored<T>[]> {
    const { files, problems } = this.#ground
    const names = await files.list(this.folder)
    const ids = new Set(names.flatMap((name) => DOCUMENT.exec(name)?.[1] ?? []))
    const all = await mapLimited([...ids], OPEN_AT_ONCE, async (id) => {
      try {
        return await this.read(id)
      } catch (error) {
        if (!(error instanceof CollateError) || error.code === 'library-disconnected') throw error
        if (error.code !== 'library-newer') {
          const name = this.nameOf(id)
          problems.report({ kind: 'unreadable', name, aside: null, message: error.message })
        }
        return null
      }
    })
    return all.filter((stored) => stored !== null)
  }

  /**
   * Writes what `make` makes of the document's data (null: there is no document yet), and resolves
   * when that is durable. When `make` throws, nothing is written.
   */
  change(id: string, make: (data: T | null) => T): Promise<Stored<T>> {
    return this.#inLine(id, async () => {
      const low = await this.#open(id)
      const data = this.#checked(make(low.data?.data ?? null))
      const rev = this.#ground.counter.next()
      const stored = { id, born: low.data?.born ?? rev, rev, data }
      low.data = stored
      await low.write()
      return stored
    })
  }

  nameOf(id: string): string {
    return `${this.folder}/${id}.json`
  }

  /** What couldn't be read again is never written. */
  #checked(data: T): T {
    const result = v.safeParse(this.#format.data, data)
    if (result.success) return result.output
    const [issue] = result.issues
    const field = v.getDotPath(issue) ?? 'its content'
    throw new CollateError(
      'invalid-request',
      `This can’t be saved (${field}: ${issue.message}). Nothing was changed.`,
    )
  }

  async #inLine<Result>(id: string, job: () => Promise<Result>): Promise<Result> {
    // Ids become file names, and come from outside: links, arguments, other programs.
    if (!v.is(idSchema, id)) {
      throw new CollateError('not-found', 'Nothing in this library has that id.')
    }
    return this.#ground.files.queues.run(this.nameOf(id), job)
  }

  /**
   * A lowdb document, read. It lives for one operation: its data is changed before it is written,
   * so nobody else may hold it.
   */
  async #open(id: string): Promise<Low<Stored<T> | null>> {
    const { files, problems, counter } = this.#ground
    const document = { name: this.nameOf(id), format: this.#format, id }
    const adapter = new DurableAdapter(files, problems, document)
    const low = new Low<Stored<T> | null>(adapter, null)
    await low.read()
    if (low.data) counter.seen(low.data.rev)
    return low
  }
}
