import { countedDays, type LibraryInfo } from '../../core/model/library.ts'
import type { Stored } from './kind.ts'
import { laterOfEach } from './later-of-each.ts'
import { canonicalJson } from './text-hash.ts'

/**
 * Two machines' library.json as one. Both count the days on which the library was in use from the
 * same start, so the higher count is the one to go on from. Of what both have a name for, the one that
 * was written later counts.
 */
export function mergeLibraryInfo(
  ours: Stored<LibraryInfo>,
  theirs: Stored<LibraryInfo>,
): LibraryInfo {
  const [earlier, later] = isLater(ours, theirs)
    ? [theirs.data, ours.data]
    : [ours.data, theirs.data]
  const days = Math.max(countedDays(earlier), countedDays(later))
  const lastDay = [earlier.lastDay ?? '', later.lastDay ?? ''].sort().at(-1)
  const tagColors = laterOfEach(later.tagColors ?? [], earlier.tagColors ?? [], ({ tag }) => tag)
  return {
    ...earlier,
    ...later,
    colorNames: { ...earlier.colorNames, ...later.colorNames },
    tags: [...new Set([...later.tags, ...earlier.tags])],
    ...(tagColors.length > 0 && { tagColors }),
    ...(days > 0 && { days }),
    ...(lastDay && { lastDay }),
  }
}

function isLater(a: Stored<LibraryInfo>, b: Stored<LibraryInfo>): boolean {
  // Equal counts say nothing; any order will do that is the same on every machine.
  return a.rev === b.rev ? canonicalJson(a.data) >= canonicalJson(b.data) : a.rev > b.rev
}
