import { CollateError, type ErrorCode } from '../../core/model/errors.ts'
import type { UnreadBecause, UnreadSaying } from '../../core/model/library-saying.ts'
import { diskCode } from './disk.ts'
import { NotRead } from './read-file.ts'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS'])
const BUSY = new Set(['EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN'])

/**
 * What to say of something that could not be read for a reason that lies in it; null where the reason
 * lies in how things stand now.
 */
export function liesInTheFile(error: unknown): UnreadSaying | null {
  if (!(error instanceof CollateError) || BUSY.has(diskCode(error.cause))) return null
  return error.said.find((one) => one.says === 'unread' || one.says === 'is-link') ?? null
}

/**
 * The error for a change that did not reach the disk; what was there before is untouched. By what the
 * disk said it is 'disk-full', 'not-permitted' or 'write-failed'; one that is a CollateError already
 * stays.
 */
export function writeError(error: unknown, folder: string): CollateError {
  if (error instanceof CollateError) return error
  const code = diskCode(error)
  const cause = { cause: error }
  if (FULL.has(code)) return new CollateError('disk-full', { says: 'disk-full' }, cause)
  if (FORBIDDEN.has(code)) {
    return new CollateError('not-permitted', { says: 'writing-not-permitted', folder }, cause)
  }
  if (BUSY.has(code)) return new CollateError('write-failed', { says: 'no-file-handles' }, cause)
  const detail = code || String(error)
  return new CollateError('write-failed', { says: 'writing-failed', detail }, cause)
}

/**
 * The error for something that could not be read, 'not-permitted' or 'read-failed'; nothing was
 * changed by trying. One that is a CollateError already stays.
 */
export function readError(error: unknown, name: string): CollateError {
  if (error instanceof CollateError) return error
  const detail = diskCode(error) || String(error)
  const unread = (code: ErrorCode, why: UnreadBecause): CollateError =>
    new CollateError(code, { says: 'unread', name, why, detail }, { cause: error })
  if (error instanceof NotRead) {
    if (error.why === 'link') return linkError(name)
    return unread('read-failed', error.why === 'size' ? 'too-large' : 'not-a-file')
  }
  if (FORBIDDEN.has(detail)) return unread('not-permitted', 'not-permitted')
  return unread('read-failed', 'other')
}

/** The error for writing to what was opened for reading. */
export function readOnlyError(): CollateError {
  return new CollateError('read-only', { says: 'opened-to-read' })
}

/** The error for a link where a file or folder of the library should be. */
export function linkError(name: string): CollateError {
  return new CollateError('not-permitted', { says: 'is-link', name })
}

/** The error for a folder in which lies another library than the one that was opened there. */
export function otherLibraryError(folder: string): CollateError {
  return new CollateError('library-disconnected', { says: 'other-library-there', folder })
}

/** The error for a library whose folder is not there, as when its drive was taken away. */
export function disconnectedError(folder: string, cause?: unknown): CollateError {
  return new CollateError(
    'library-disconnected',
    { says: 'library-away', folder },
    cause === undefined ? undefined : { cause },
  )
}
