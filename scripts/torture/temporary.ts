import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder on a real disk. */
export function folderOnDisk(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'collate-torture-'))
}

/** A new folder in memory where the system has one: for what is about reading, not about disks. */
export function folderInMemory(): Promise<string> {
  const memory = '/dev/shm'
  return mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'collate-torture-'))
}
