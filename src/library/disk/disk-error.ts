import { CollateError } from '../../core/model/errors.ts'
import { diskCode } from './disk.ts'
import { NotRead } from './read-file.ts'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS'])
const BUSY = new Set(['EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN'])

/** Whether something could not be read for a reason that lies in it, and not in how things stand now. */
export function liesInTheFile(error: unknown): error is CollateError {
  return (
    error instanceof CollateError &&
    (error.code === 'not-permitted' || error.code === 'read-failed') &&
    !BUSY.has(diskCode(error.cause))
  )
}

/** The error for a change that did not reach the disk; what was there before is untouched. */
export function writeError(error: unknown, folder: string): CollateError {
  if (error instanceof CollateError) return error
  const code = diskCode(error)
  const cause = { cause: error }
  if (FULL.has(code)) {
    return new CollateError(
      'disk-full',
      'The disk is full, so this change was not saved. Everything saved before is safe. Free up space on the disk and try again.',
      cause,
    )
  }
  if (FORBIDDEN.has(code)) {
    return new CollateError(
      'not-permitted',
      `Collate is not allowed to write in ${folder}, so this change was not saved. Everything saved before is safe. Check the permissions of the folder and try again.`,
      cause,
    )
  }
  if (BUSY.has(code)) {
    return new CollateError(
      'write-failed',
      'The system has run out of file handles, so this change was not saved. Everything saved before is safe. Close other programs and try again.',
      cause,
    )
  }
  return new CollateError(
    'write-failed',
    `The disk reported an error (${code || String(error)}), so this change was not saved. Everything saved before is safe. Try again, and check the disk if it happens again.`,
    cause,
  )
}

/** The error for something that could not be read; nothing was changed by trying. */
export function readError(error: unknown, name: string): CollateError {
  if (error instanceof CollateError) return error
  const code = diskCode(error)
  const cause = { cause: error }
  if (error instanceof NotRead) {
    if (error.why === 'link') return linkError(name)
    const why = {
      kind: 'is a folder, a device or a pipe where a file should be',
      size: 'is larger than any file that Collate writes',
    }
    return new CollateError(
      'read-failed',
      `${name} ${why[error.why]}, so it was not read. It is untouched. Move it out of the library.`,
    )
  }
  if (FORBIDDEN.has(code)) {
    return new CollateError(
      'not-permitted',
      `Collate is not allowed to read ${name}. The file is untouched. Check its permissions and try again.`,
      cause,
    )
  }
  return new CollateError(
    'read-failed',
    `${name} could not be read (${code || String(error)}). The file is untouched. Try again, and check the disk if it happens again.`,
    cause,
  )
}

/** The error for a link where a file or folder of the library should be. */
export function linkError(name: string): CollateError {
  return new CollateError(
    'not-permitted',
    `${name} is a link to another place, and Collate follows no links inside a library or a place for backups: what it writes or removes must not be somebody else’s. Nothing was changed. Put the file or folder itself there instead of the link.`,
  )
}

/** The error for a folder in which lies another library than the one that was opened there. */
export function otherLibraryError(folder: string): CollateError {
  return new CollateError(
    'library-disconnected',
    `In ${folder} lies another library now than the one that was opened: its drive was changed, or its folder replaced. Nothing was written there, so this is not saved yet. Put the library that was open back and retry.`,
  )
}

export function disconnectedError(folder: string, cause?: unknown): CollateError {
  return new CollateError(
    'library-disconnected',
    `The library in ${folder} can’t be reached. Its drive may be unplugged, or its folder moved or not yet synced. Nothing was changed. Connect it again and retry.`,
    cause === undefined ? undefined : { cause },
  )
}
