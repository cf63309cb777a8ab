import { readFileSync } from 'node:fs'
import * as fs from 'node:fs/promises'

/**
 * The file operations that the library is built on, and no others. The real ones are Node's; a
 * test puts failing, lying or counting ones in their place, so that what is proven is this code.
 */
export type Disk = Pick<
  typeof fs,
  'link' | 'mkdir' | 'open' | 'readFile' | 'readdir' | 'rename' | 'stat' | 'unlink'
> & {
  /** Reads a file at once. For reading very many small ones: see Collection.readAll. */
  readFileSync: (path: string) => Buffer
}

export const realDisk: Disk = { ...fs, readFileSync: (path) => readFileSync(path) }

/** Node's code of a failed file operation ('ENOENT', …), or '' for any other error. */
export function diskCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}

/** Whether an operation failed because the file, or a folder on the way to it, is not there. */
export function isMissing(error: unknown): boolean {
  return diskCode(error) === 'ENOENT' || diskCode(error) === 'ENOTDIR'
}
