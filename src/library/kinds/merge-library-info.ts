import { countedDays, type LibraryInfo } from '../../core/model/library.ts'

/**
 * Two machines' library.json as one. Both count the days on which the library was in use from the
 * same start, so the higher count is the one to go on from.
 */
export function mergeLibraryInfo(ours: LibraryInfo, theirs: LibraryInfo): LibraryInfo {
  const days = Math.max(countedDays(ours), countedDays(theirs))
  const lastDay = [ours.lastDay ?? '', theirs.lastDay ?? ''].sort().at(-1)
  return {
    ...ours,
    ...theirs,
    colorNames: { ...ours.colorNames, ...theirs.colorNames },
    tags: [...new Set([...theirs.tags, ...ours.tags])],
    ...(days > 0 && { days }),
    ...(lastDay && { lastDay }),
  }
}
