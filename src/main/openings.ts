import { rm, writeFile } from 'node:fs/promises'
import { pathInside } from '../library/disk/inside.ts'

/**
 * Remembers that the window is opening what was open in a library: one that stops meanwhile, because it
 * hangs, crashes or is ended, leaves the mark behind. It is an empty file, so that it outlives the process.
 */
export class Openings {
  readonly #folder: string

  /** @param folder absolute, there already */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Sets the mark; false when it is there already: what was being opened did not come to stand. */
  async begin(libraryId: string): Promise<boolean> {
    try {
      // Not synced: what is kept from is a window that stops, and not a computer.
      await writeFile(this.#mark(libraryId), '', { flag: 'wx', mode: 0o600 })
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      // The start is not to fail for want of a mark.
      const { log } = await import('./log.ts')
      log.warn('It is not remembered what is being opened', error)
      return true
    }
  }

  /** Takes the mark away, if it is there: what was opened stands. */
  async end(libraryId: string): Promise<void> {
    await rm(this.#mark(libraryId), { force: true })
  }

  #mark(libraryId: string): string {
    return pathInside(this.#folder, `${libraryId}.opening`)
  }
}
