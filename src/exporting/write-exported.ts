import { dirname } from 'node:path'
import { writeWhole } from '../library/disk/write-whole.ts'
import { exportError } from './export-error.ts'

/**
 * Writes a file, which replaces what it was; durable when it resolves.
 *
 * @param path absolute
 * @throws CollateError when it can't be written
 */
export async function writeExported(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(path, bytes)
  } catch (error) {
    throw exportError(error, dirname(path), 0)
  }
}
