import { setTimeout as wait } from 'node:timers/promises'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { realDisk, type Disk } from '../../src/library/disk/disk.ts'
import { watchedDisk } from '../../src/library/testing.ts'

/** Disks that lie on purpose. A torture that doesn't catch them proves nothing. */

/** Says that everything is synced, and syncs nothing: as adapters do that call no fsync. */
export function diskWithoutFsync(): Disk {
  return watchedDisk(({ name }) => (name === 'sync' ? 'skip' : undefined))
}

/**
 * Writes over a file in place, in two steps, instead of renaming a finished one over it. Until
 * then it keeps the bytes in memory.
 */
export function diskWithoutRename(): Disk {
  const pending = new Map<string, Buffer>()
  return {
    ...realDisk,
    open: async (path, flags, mode) => {
      const handle = await realDisk.open(path, flags, mode)
      handle.writeFile = async (data) => {
        pending.set(String(path), Buffer.from(data as Uint8Array))
      }
      return handle
    },
    // A hard link to a file that is written in place is no copy of it.
    link: async () => {},
    rename: async (from, to) => {
      const bytes = pending.get(String(from))
      if (!bytes) return realDisk.rename(from, to)
      pending.delete(String(from))
      const handle = await realDisk.open(to, 'w')
      try {
        const half = Math.floor(bytes.length / 2)
        await handle.write(bytes.subarray(0, half))
        // As long as a slow disk may take between two blocks.
        await wait(5)
        await handle.write(bytes.subarray(half))
      } finally {
        await handle.close()
      }
      await realDisk.unlink(from)
    },
  }
}

/** Reads what was written here last, whatever lies there now: as a store does that loads once. */
export function diskThatNeverLooks(): Disk {
  const kept = new Map<string, Buffer>()
  return {
    ...realDisk,
    readFile: (async (path: string, ...options: []) => {
      const found = kept.get(path) ?? (await realDisk.readFile(path, ...options))
      if (Buffer.isBuffer(found)) kept.set(path, found)
      return found
    }) as Disk['readFile'],
    readFileSync: (path) => kept.get(path) ?? realDisk.readFileSync(path),
    rename: async (from, to) => {
      kept.set(String(to), await readFile(from))
      await realDisk.rename(from, to)
    },
  }
}

/**
 * Tells of no link, and reads library.json as it was first: as a library does that never looks where
 * it writes.
 */
export function diskThatNeverLooksWhere(): Disk {
  const kept = new Map<string, Buffer>()
  const lstat = async (...args: Parameters<Disk['lstat']>): Promise<unknown> =>
    realDisk.stat(...args)
  return {
    ...realDisk,
    lstat: lstat as Disk['lstat'],
    readFile: async (path) => {
      const isIdentity = basename(path) === 'library.json'
      const found = kept.get(path) ?? (await realDisk.readFile(path))
      if (isIdentity) kept.set(path, found)
      return found
    },
  }
}

/** Gives every process an own number for one folder, so that no two notice each other. */
export function diskWithoutLock(): Disk {
  const stat = async (...args: Parameters<Disk['stat']>): Promise<unknown> => {
    const found = await realDisk.stat(...args)
    if (typeof found.ino !== 'bigint') return found
    return Object.assign(Object.create(found), { ino: BigInt(process.pid) })
  }
  return { ...realDisk, stat: stat as Disk['stat'] }
}
