import { CollateError, type ErrorCode } from '../core/model/errors.ts'
import { lookUp } from '../core/model/look-up.ts'
import { diskCode } from '../library/disk/disk.ts'

const REASONS: Record<string, { code: ErrorCode; happened: string; todo: string }> = {
  ENOSPC: {
    code: 'disk-full',
    happened: 'the disk is full',
    todo: 'Free up space and export again.',
  },
  EACCES: {
    code: 'not-permitted',
    happened: 'Collate is not allowed to write there',
    todo: 'Choose another folder, or check the permissions of this one.',
  },
  ENOTDIR: {
    code: 'write-failed',
    happened: 'a part of that path is a file and not a folder',
    todo: 'Choose another folder.',
  },
  ENOENT: {
    code: 'write-failed',
    happened: 'the folder vanished',
    todo: 'Connect its drive, or choose another folder.',
  },
}

const SAME_AS: Record<string, string> = {
  EDQUOT: 'ENOSPC',
  EFBIG: 'ENOSPC',
  EPERM: 'EACCES',
  EROFS: 'EACCES',
  EEXIST: 'ENOTDIR',
}

/**
 * The error for an export that stopped.
 *
 * @param written how many files had been written by then; they stay
 */
export function exportError(error: unknown, folder: string, written: number): CollateError {
  if (error instanceof CollateError) return error
  const code = diskCode(error)
  const reason = lookUp(REASONS, lookUp(SAME_AS, code) ?? code) ?? {
    code: 'write-failed',
    happened: `the disk reported an error (${code || String(error)})`,
    todo: 'Try again, and check the disk if it happens again.',
  }
  const stays =
    written === 0
      ? 'Nothing was written.'
      : `What was written before, ${written} of the notes, is whole and stays.`
  return new CollateError(
    reason.code,
    `The notes could not be exported to ${folder}: ${reason.happened}. ${stays} Your library is untouched. ${reason.todo}`,
    { cause: error },
  )
}
