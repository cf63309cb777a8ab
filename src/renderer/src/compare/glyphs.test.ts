import { expect, it } from 'vitest'
import { glyphsOf } from './glyphs.ts'
import type { Ribbon } from './ribbons.ts'

function ribbon(id: string, left: [number, number], right: [number, number]): Ribbon {
  const place = ([top, bottom]: [number, number]) => ({ top, bottom })
  return {
    id,
    kind: 'same-fact',
    band: 'strong',
    verdict: undefined,
    inSight: 'both',
    left: place(left),
    right: place(right),
  }
}

it('puts a sign at the middle of the left bracket', () => {
  const [glyph] = glyphsOf([ribbon('a', [100, 160], [300, 360])], 600)
  expect(glyph).toMatchObject({ side: 'left', top: 130, bracket: 130 })
})

it('puts it at the middle of what is in sight', () => {
  const [glyph] = glyphsOf([ribbon('a', [-60, 40], [300, 360])], 600)
  expect(glyph).toMatchObject({ side: 'left', top: 20 })
})

it('puts it at the right bracket when the left one is out of sight', () => {
  const [glyph] = glyphsOf([ribbon('a', [-200, -100], [300, 360])], 600)
  expect(glyph).toMatchObject({ side: 'right', top: 330 })
})

it('has none for a ribbon that passes by', () => {
  expect(glyphsOf([ribbon('a', [-200, -100], [700, 760])], 600)).toEqual([])
})

it('sets apart those of one side, and remembers their brackets', () => {
  const found = glyphsOf([ribbon('a', [100, 120], [0, 20]), ribbon('b', [104, 124], [50, 70])], 600)
  expect(found.map(({ top }) => top)).toEqual([101, 123])
  expect(found.map(({ bracket }) => bracket)).toEqual([110, 114])
})
