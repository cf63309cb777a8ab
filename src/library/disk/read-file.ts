import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import { lstat, open } from 'node:fs/promises'

/** What reading a file may meet. */
export interface ReadLimits {
  /** The size, in bytes, above which it is not read. */
  most: number
  /** Whether a link is followed: only where a person named this very path. */
  follow: boolean
}

/** A file that is there and was not read, for what it is. */
export class NotRead extends Error {
  readonly why: 'link' | 'kind' | 'size'

  constructor(why: NotRead['why'], path: string) {
    super(`${path} is not read: ${why}`)
    this.why = why
  }
}

/**
 * The bytes of a file. Its kind and size are asked of the opened file, so that nothing can be put
 * in its place in between, and no more than that size is read: not from a device that never ends,
 * not from a pipe that nobody writes to, not from a file that grows.
 *
 * @throws NotRead when it is a link, no file, or too large; else what the disk reports
 */
export async function readWhole(path: string, limits: ReadLimits): Promise<Buffer> {
  if (isLinkFirst(limits) && (await lstat(path)).isSymbolicLink()) throw new NotRead('link', path)
  const handle = await open(path, flagsOf(limits)).catch((error) => {
    throw asNotRead(error, path, limits)
  })
  try {
    const size = readableSize(await handle.stat(), path, limits)
    const bytes = Buffer.alloc(size)
    let at = 0
    while (at < size) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at)
      if (bytesRead === 0) break
      at += bytesRead
    }
    return bytes.subarray(0, at)
  } finally {
    await handle.close()
  }
}

/** The same at once, for reading very many small files. */
export function readWholeNow(path: string, limits: ReadLimits): Buffer {
  if (isLinkFirst(limits) && lstatSync(path).isSymbolicLink()) throw new NotRead('link', path)
  const handle = openNow(path, limits)
  try {
    const size = readableSize(fstatSync(handle), path, limits)
    const bytes = Buffer.alloc(size)
    let at = 0
    while (at < size) {
      const bytesRead = readSync(handle, bytes, at, size - at, at)
      if (bytesRead === 0) break
      at += bytesRead
    }
    return bytes.subarray(0, at)
  } finally {
    closeSync(handle)
  }
}

function openNow(path: string, limits: ReadLimits): number {
  try {
    return openSync(path, flagsOf(limits))
  } catch (error) {
    throw asNotRead(error as NodeJS.ErrnoException, path, limits)
  }
}

/** Windows can't refuse a link while opening; there it is looked at before. */
function isLinkFirst({ follow }: ReadLimits): boolean {
  return process.platform === 'win32' && !follow
}

function flagsOf({ follow }: ReadLimits): number {
  if (process.platform === 'win32') return constants.O_RDONLY
  // Without O_NONBLOCK, opening a pipe waits until somebody writes to it.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK
  return follow ? flags : flags | constants.O_NOFOLLOW
}

function asNotRead(error: NodeJS.ErrnoException, path: string, { follow }: ReadLimits): Error {
  // How O_NOFOLLOW refuses: ELOOP, of which FreeBSD makes EMLINK. A socket can't be opened: ENXIO.
  if (!follow && (error.code === 'ELOOP' || error.code === 'EMLINK')) {
    return new NotRead('link', path)
  }
  return error.code === 'ENXIO' ? new NotRead('kind', path) : error
}

function readableSize(found: Stats, path: string, { most }: ReadLimits): number {
  if (!found.isFile()) throw new NotRead('kind', path)
  if (found.size > most) throw new NotRead('size', path)
  return found.size
}
