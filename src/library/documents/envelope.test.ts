import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { HIGHEST_COUNT } from '../../core/model/count.ts'
import { decode, encode } from './envelope.ts'
import type { Format } from '../kinds/kind.ts'
import { resealed } from '../testing.ts'

const format: Format<{ title: string }> = {
  name: 'collate-test',
  data: v.looseObject({ title: v.string() }),
}
const ID = 'abcdefgh'
const stored = { id: ID, born: 3, rev: 7, data: { title: 'Tide tables', colour: 'blue' } }

function rewritten(change: (json: Record<string, unknown>) => unknown): Buffer {
  return Buffer.from(JSON.stringify(change(JSON.parse(encode(format, stored).bytes.toString()))))
}

describe('a document', () => {
  test('is read as it was written, with the fields nobody here knows', () => {
    const { bytes, hash } = encode(format, stored)
    expect(decode(bytes, format, ID)).toEqual({ kind: 'valid', stored, hash, schema: 1 })
  })

  test('with any one byte changed is never taken as written', () => {
    const { bytes } = encode(format, stored)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ flip
        expect(decode(changed, format, ID).kind).not.toBe('valid')
      }),
    )
  })

  test('cut short anywhere is damaged', () => {
    const { bytes } = encode(format, stored)
    // The last byte is a line end, without which it is only an edited document.
    for (let length = 0; length < bytes.length - 1; length++) {
      expect(decode(bytes.subarray(0, length), format, ID).kind).toBe('damaged')
    }
  })

  test('edited by hand is told from one that is damaged', () => {
    const edited = rewritten((json) => ({ ...json, data: { title: 'Tides' } }))
    expect(decode(edited, format, ID)).toEqual({
      kind: 'edited',
      stored: { ...stored, data: { title: 'Tides' } },
      isFarOff: false,
    })
  })

  test('of a newer version is read where today’s rules can', () => {
    const { bytes } = encode(format, stored)
    const newer = bytes.toString().replace('"schema":1', '"schema":9')
    expect(decode(Buffer.from(resealed(newer)), format, ID)).toMatchObject({
      kind: 'newer',
      schema: 9,
      stored,
    })
    const strange = resealed(newer.replace('"Tide tables"', '["Tide", "tables"]'))
    expect(decode(Buffer.from(strange), format, ID)).toMatchObject({ kind: 'newer', stored: null })
  })

  test('whose schema number was changed by accident is damaged, not newer', () => {
    const flipped = encode(format, stored).bytes.toString().replace('"schema":1', '"schema":9')
    expect(decode(Buffer.from(flipped), format, ID).kind).toBe('damaged')
  })

  test.each(['', 'null', '0', '""', '[]', '{}', '{"__proto__":{"format":"collate-test"}}'])(
    'that holds %j is damaged',
    (content) => {
      expect(decode(Buffer.from(content), format, ID).kind).toBe('damaged')
    },
  )

  test('nested deeper than the stack goes is damaged, not a crash', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const bytes = rewritten((json) => ({ ...json, data: { title: 'x', deep: 'DEEP' } }))
    const text = bytes.toString().replace('"DEEP"', deep)
    expect(decode(Buffer.from(text), format, ID)).toEqual({
      kind: 'damaged',
      damage: 'too-deep',
    })
  })

  test.each(['born', 'rev'])(
    'with a count that no library reaches (%s) counts as edited',
    (field) => {
      const at = (count: number | string): Buffer =>
        Buffer.from(
          resealed(
            encode(format, stored)
              .bytes.toString()
              .replace(new RegExp(`(?<="${field}":)\\d+`), String(count)),
          ),
        )
      expect(decode(at(HIGHEST_COUNT), format, ID).kind).toBe('valid')
      for (const count of [HIGHEST_COUNT + 1, Number.MAX_SAFE_INTEGER, 2 ** 53, 1e300]) {
        expect(decode(at(count), format, ID)).toMatchObject({ kind: 'edited', isFarOff: true })
      }
    },
  )

  test.each<[string, Partial<typeof stored>]>([
    ['a count too high', { rev: HIGHEST_COUNT + 1 }],
    ['a count that is none', { born: NaN }],
    ['data that JSON has no word for', { data: { title: undefined as never, colour: '' } }],
  ])('that could not be read again (%s) is not made', (_, part) => {
    expect(() => encode(format, { ...stored, ...part })).toThrow('not-saveable')
  })

  test.each([
    ['that is no JSON', (text: string) => text.replace('"Tide tables"', 'Tide tables')],
    ['of another shape', (text: string) => text.replace(/"Tide tables"/, '{"Tide tables":1}')],
  ])('%s is described without its words', (_, change) => {
    const found = decode(Buffer.from(change(encode(format, stored).bytes.toString())), format, ID)
    expect(found.kind).toBe('damaged')
    expect(JSON.stringify(found)).not.toMatch(/Tide|blue/)
  })

  test('of another kind, or of something else, is damaged', () => {
    const { bytes } = encode(format, stored)
    expect(decode(bytes, { ...format, name: 'collate-other' }, ID).kind).toBe('damaged')
    expect(decode(bytes, format, 'zyxwvuts').kind).toBe('damaged')
    expect(decode(bytes, format, null).kind).toBe('valid')
  })
})
