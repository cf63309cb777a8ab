import { type BigIntStats, lstatSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { readWhole, readWholeNow } from './read-file.ts'

/**
 * The file operations that the library is built on, and no others. The real ones are Node's; a
 * test puts failing, lying or counting ones in their place, so that what is proven is this code.
 */
export type Disk = Pick<
  typeof fs,
  'link' | 'lstat' | 'mkdir' | 'open' | 'readdir' | 'rename' | 'stat' | 'unlink'
> & {
  /** Reads a whole file, which is no link; see readWhole for what else is refused. */
  readFile: (path: string) => Promise<Buffer>
  /** Reads a file at once. For reading very many small ones: see CatalogueKeeper.readAll. */
  readFileSync: (path: string) => Buffer
  /** What a file, or a link, is, at once; to the nanosecond. */
  lstatSync: (path: string) => BigIntStats
}

// The largest file that is imported has 50 MB, of which JSON makes six times as much at the most (a
// control character becomes \u0001); a snapshot of a million files has 200 MB.
const INSIDE = { most: 320 * 1024 * 1024, follow: false }

export const realDisk: Disk = {
  ...fs,
  readFile: (path) => readWhole(path, INSIDE),
  readFileSync: (path) => readWholeNow(path, INSIDE),
  lstatSync: (path) => lstatSync(path, { bigint: true }),
}

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
