import { countedDays, type LibraryInfo } from '../../core/model/library.ts'
import { COLORS, type Color, type ColorNames } from '../../core/model/passage.ts'
import type { Stored } from './kind.ts'
import { laterDocument, laterOfEach } from './later.ts'

/**
 * Two machines' library.json as one. Both count the days on which the library was in use from the
 * same start, so the higher count is the one to go on from. Of what both have a name or a colour for, the
 * one that was given later counts.
 */
export function mergeLibraryInfo(
  ours: Stored<LibraryInfo>,
  theirs: Stored<LibraryInfo>,
): LibraryInfo {
  const isOurs = laterDocument(ours, theirs) === ours
  const [earlier, later] = isOurs ? [theirs.data, ours.data] : [ours.data, theirs.data]
  const days = Math.max(countedDays(earlier), countedDays(later))
  const lastDay = [earlier.lastDay ?? '', later.lastDay ?? ''].sort().at(-1)
  const tagColors = laterOfEach(later.tagColors ?? [], earlier.tagColors ?? [], ({ tag }) => tag)
  return {
    ...earlier,
    ...later,
    ...laterColorNames(earlier, later),
    tags: [...new Set([...later.tags, ...earlier.tags])],
    ...(tagColors.length > 0 && { tagColors }),
    ...(days > 0 && { days }),
    ...(lastDay && { lastDay }),
  }
}

/** @param rev the library's counter, at which the names are given */
export function withColorNames(info: LibraryInfo, names: ColorNames, rev: number): LibraryInfo {
  const revs = Object.fromEntries(Object.keys(names).map((color) => [color, rev]))
  return {
    ...info,
    colorNames: { ...info.colorNames, ...names },
    colorNameRevs: { ...info.colorNameRevs, ...revs },
  }
}

/**
 * A version that a person has put in the place of another: the names and colours in it are later than those
 * that were there, and what it has none for has none.
 */
export function chosenLibraryInfo(
  now: LibraryInfo | null,
  version: LibraryInfo,
  next: () => number,
): LibraryInfo {
  const rev = next()
  const names = Object.fromEntries(Object.keys(now?.colorNames ?? {}).map((color) => [color, '']))
  const gone = (now?.tagColors ?? []).map(({ tag }) => ({ tag, color: null }))
  const tagColors = new Map([...gone, ...(version.tagColors ?? [])].map((one) => [one.tag, one]))
  return {
    ...withColorNames(version, { ...names, ...version.colorNames }, rev),
    ...(tagColors.size > 0 && {
      tagColors: [...tagColors.values()].map((one) => ({ ...one, rev })),
    }),
  }
}

/** Names that nobody knows the count of, as Collate once wrote them, are as late as their document. */
function laterColorNames(
  earlier: LibraryInfo,
  later: LibraryInfo,
): Pick<LibraryInfo, 'colorNames' | 'colorNameRevs'> {
  const colors = COLORS.filter((color) =>
    [earlier, later].some(({ colorNames }) => colorNames[color] !== undefined),
  )
  const from = (color: Color): LibraryInfo => {
    if (later.colorNames[color] === undefined) return earlier
    return revOf(earlier, color) > revOf(later, color) ? earlier : later
  }
  const revs = colors.flatMap((color) => {
    const rev = from(color).colorNameRevs?.[color]
    return rev === undefined ? [] : [[color, rev] as const]
  })
  return {
    colorNames: Object.fromEntries(colors.map((color) => [color, from(color).colorNames[color]])),
    ...(revs.length > 0 && { colorNameRevs: Object.fromEntries(revs) }),
  }
}

/** The library's counter when a colour got its name; 0 where nobody knows. */
function revOf({ colorNames, colorNameRevs }: LibraryInfo, color: Color): number {
  return colorNames[color] === undefined ? 0 : (colorNameRevs?.[color] ?? 0)
}
