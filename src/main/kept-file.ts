import { readFile, rename } from 'node:fs/promises'
import { Low } from 'lowdb'
import * as v from 'valibot'
import { isMissing } from '../library/disk/disk.ts'
import { writeWhole } from '../library/disk/write-whole.ts'

/**
 * One JSON file in the application's own folder: settings, the window's place. Unlike a library's
 * documents it can be lost without losing work, so a broken one is put aside and begun anew; but it
 * too is replaced whole, never half.
 */
export class KeptFile<T> {
  readonly #low: Low<T>
  #writing: Promise<unknown> = Promise.resolve()

  /**
   * @param path absolute
   * @param first what it holds when there is no file yet, or a broken one
   * @throws what the disk reports
   */
  static async open<T>(
    path: string,
    schema: v.GenericSchema<unknown, T>,
    first: T,
  ): Promise<KeptFile<T>> {
    const adapter = {
      read: () => readKept(path, schema),
      write: (data: T) => writeWhole(path, `${JSON.stringify(data, null, 2)}\n`),
    }
    const low = new Low<T>(adapter, first)
    await low.read()
    return new KeptFile(low)
  }

  private constructor(low: Low<T>) {
    this.#low = low
  }

  get data(): T {
    return this.#low.data
  }

  /**
   * Writes what `make` makes of the data, and only then holds it. One change at a time. Rejects with
   * what the disk reports; the data are those of before then.
   */
  change(make: (data: T) => T): Promise<T> {
    const changed = this.#writing.then(async () => {
      const data = make(this.#low.data)
      await this.#low.adapter.write(data)
      this.#low.data = data
      return data
    })
    this.#writing = changed.catch(() => {}) // The caller hears of it; the next change goes on.
    return changed
  }
}

async function readKept<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  try {
    return v.parse(schema, JSON.parse(text))
  } catch (error) {
    // Loaded when it is needed: the window waits for this file.
    const { log } = await import('./log.ts')
    log.warn(`${path} cannot be read; it is kept as ${path}.broken`, error)
    await rename(path, `${path}.broken`)
    return null
  }
}
