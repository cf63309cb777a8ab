import { expect, it } from 'vitest'
import type { PlacedEnd } from '../state/text-view/placed-relations.ts'
import type { ShownText } from '../state/text-view/shown-texts.ts'
import { relationPath, relationRibbons, type Side } from './relation-ribbons.ts'

const GUTTER = { top: 100, bottom: 500, height: 400 } as DOMRect

/** A text in which each offset is a pixel further down. */
function side(top: number, ...ends: [id: string, side: 0 | 1, start: number][]): Side {
  const shown = {
    map: { placeOf: (start: number, end: number) => ({ top: start, bottom: end }) },
    sheet: { getBoundingClientRect: () => ({ top }) },
  } as unknown as ShownText
  return {
    shown,
    ends: ends.map(
      ([id, which, start]) =>
        ({ relation: { id }, side: which, start, end: start + 20 }) as PlacedEnd,
    ),
  }
}

it('joins the ends of one relation, measured from the gutter’s top, with the sign half way', () => {
  const [ribbon, ...others] = relationRibbons(
    side(100, ['r1', 1, 40], ['elsewhere', 1, 60]),
    side(100, ['r1', 0, 80]),
    GUTTER,
  )
  expect(others).toEqual([])
  expect(ribbon).toMatchObject({
    relation: { id: 'r1' },
    left: { top: 40, bottom: 60 },
    right: { top: 80, bottom: 100 },
    at: { start: 40, end: 60 },
    sign: 70,
  })
  expect(relationPath(ribbon!, 52)).toMatch(/^M10 40H6V60H10M42 80H46V100H42M6 50C/)
})

it('leaves out what is in sight on neither side, and keeps a sign in sight of one that leads away', () => {
  const left = side(100, ['near', 0, 10], ['far', 0, 2000])
  const right = side(100, ['near', 1, 3000], ['far', 1, 2500])
  const ribbons = relationRibbons(left, right, GUTTER)
  expect(ribbons.map(({ relation }) => relation.id)).toEqual(['near'])
  expect(ribbons[0]?.sign).toBe(389)
})

it('sets signs apart that would overlap', () => {
  const ribbons = relationRibbons(
    side(100, ['r1', 0, 40], ['r2', 0, 44]),
    side(100, ['r1', 1, 40], ['r2', 1, 44]),
    GUTTER,
  )
  const [one, other] = ribbons.map(({ sign }) => sign)
  expect(other! - one!).toBe(22)
})
