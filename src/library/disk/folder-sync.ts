import { diskCode, type Disk } from './disk.ts'
import { shared } from './shared.ts'

/**
 * Makes names durable: after a rename, the new name survives a power cut only once the folder
 * itself is synced. Many writers of one folder share a sync.
 */
export class FolderSync {
  readonly #disk: Disk
  readonly #sync = shared((folder) => this.#syncNow(folder))

  constructor(disk: Disk) {
    this.#disk = disk
  }

  /**
   * Resolves when all names that a folder, an absolute path, holds now are on the disk. Rejects with
   * what the disk reports.
   */
  sync(folder: string): Promise<void> {
    return this.#sync(folder)
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
