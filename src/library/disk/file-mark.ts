import type { BigIntStats } from 'node:fs'

/** By what it is told, without reading it, whether a file is still the one that was read. */
export interface FileMark {
  /**
   * Its size, its number, and when it was last written and last changed in any way. A program can set the
   * former of these times, as one does that copies files with their dates, but not the latter.
   */
  readonly text: string
  /** The later of both times, in ns since 1970 by the clock of the file system. */
  readonly changedNs: bigint
}

/** The mark of a file; null for what is none, as a link. */
export function markOf(found: BigIntStats): FileMark | null {
  if (!found.isFile()) return null
  const { size, ino, mtimeNs, ctimeNs } = found
  return {
    text: [size, ino, mtimeNs, ctimeNs].join(' '),
    changedNs: mtimeNs > ctimeNs ? mtimeNs : ctimeNs,
  }
}
