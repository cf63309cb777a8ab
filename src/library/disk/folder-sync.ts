import { diskCode, type Disk } from './disk.ts'

/**
 * Makes names durable: after a rename, the new name survives a power cut only once the folder
 * itself is synced. Many writers of one folder share a sync: whoever asks while one runs waits for
 * the next, which covers all that asked before it began.
 */
export class FolderSync {
  readonly #disk: Disk
  readonly #running = new Map<string, Promise<void>>()
  readonly #waiting = new Map<string, Promise<void>>()

  constructor(disk: Disk) {
    this.#disk = disk
  }

  /**
   * Resolves when all names that a folder, an absolute path, holds now are on the disk. Rejects with
   * what the disk reports.
   */
  sync(folder: string): Promise<void> {
    const waiting = this.#waiting.get(folder)
    if (waiting) return waiting
    const running = this.#running.get(folder)
    if (!running) return this.#begin(folder)
    const begin = (): Promise<void> => {
      this.#waiting.delete(folder)
      return this.#begin(folder)
    }
    const next = running.then(begin, begin)
    this.#waiting.set(folder, next)
    return next
  }

  #begin(folder: string): Promise<void> {
    const run = this.#syncNow(folder).finally(() => {
      if (this.#running.get(folder) === run) this.#running.delete(folder)
    })
    this.#running.set(folder, run)
    return run
  }

  async #syncNow(folder: string): Promise<void> {
    // Windows can't open a folder to sync it, and NTFS writes names to its journal by itself.
    if (process.platform === 'win32') return
    const handle = await this.#disk.open(folder, 'r')
    try {
      await handle.sync()
    } catch (error) {
      // Some network and FUSE file systems have no sync for folders; there is nothing more to do.
      if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(diskCode(error))) throw error
    } finally {
      await handle.close()
    }
  }
}
