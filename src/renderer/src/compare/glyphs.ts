import type { Place } from '../state/text-view/text-map.ts'
import type { Ribbon } from './ribbons.ts'
import { spreadApart } from '../ui/spread-apart.ts'

/** Where the sign of a ribbon stands in the gutter, in CSS pixels from its top. */
export interface Glyph {
  ribbon: Ribbon
  side: 'left' | 'right'
  /** Its middle. */
  top: number
  /** The middle of what is seen of its bracket: further off, a line leads there. */
  bracket: number
}

// A sign is 20 px high: two pixels more tell two of them apart.
const APART = 22

/**
 * A sign for each ribbon, at its left bracket, or at the right one when only that is in sight; none
 * for one that passes by. Those that would overlap are set apart.
 *
 * @param height of the gutter, in CSS pixels
 */
export function glyphsOf(ribbons: readonly Ribbon[], height: number): Glyph[] {
  const seen = ribbons.flatMap((ribbon): Omit<Glyph, 'top'>[] => {
    const left = middleInSight(ribbon.left, height)
    if (left !== null) return [{ ribbon, side: 'left', bracket: left }]
    const right = middleInSight(ribbon.right, height)
    return right === null ? [] : [{ ribbon, side: 'right', bracket: right }]
  })
  return (['left', 'right'] as const).flatMap((side) => {
    const here = seen.filter((glyph) => glyph.side === side)
    const wanted = here.map(({ bracket }) => bracket)
    const tops = spreadApart(wanted, APART, APART / 2, height - APART / 2)
    return here.map((glyph, index) => ({ ...glyph, top: tops[index]! }))
  })
}

function middleInSight({ top, bottom }: Place, height: number): number | null {
  const [from, to] = [Math.max(0, top), Math.min(height, bottom)]
  return from < to ? (from + to) / 2 : null
}
