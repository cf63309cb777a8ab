import { CollateError, type ErrorCode } from '../core/model/errors.ts'
import type { ExportFailure } from '../core/model/saying.ts'
import { diskCode } from '../library/disk/disk.ts'

type Reason = { code: ErrorCode; why: ExportFailure }

const REASONS: ReadonlyMap<string, Reason> = new Map([
  ...each(['ENOSPC', 'EDQUOT', 'EFBIG'], { code: 'disk-full', why: 'disk-full' }),
  ...each(['EACCES', 'EPERM', 'EROFS'], { code: 'not-permitted', why: 'not-permitted' }),
  ...each(['ENOTDIR', 'EEXIST'], { code: 'write-failed', why: 'not-a-folder' }),
  ...each(['ENOENT'], { code: 'write-failed', why: 'vanished' }),
])

function each(codes: readonly string[], reason: Reason): [string, Reason][] {
  return codes.map((code) => [code, reason])
}

/**
 * The error for an export that stopped.
 *
 * @param written how many files had been written by then; they stay
 */
export function exportError(error: unknown, folder: string, written: number): CollateError {
  if (error instanceof CollateError) return error
  const disk = diskCode(error)
  const { code, why } = REASONS.get(disk) ?? { code: 'write-failed', why: 'other' }
  const detail = disk || String(error)
  return new CollateError(
    code,
    { says: 'export-failed', folder, why, detail, written },
    { cause: error },
  )
}
