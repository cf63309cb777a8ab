import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { findAll } from './find-all.ts'

const LOOSE = { matchCase: false, wholeWords: false }

function found(text: string, query: string, options = LOOSE): string[] {
  return findAll(text, query, options).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['The ferry. Ferry!', 'ferry', ['ferry', 'Ferry']],
  ['Die Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
  ['Łukasz, Lukasz', 'lukasz', ['Łukasz', 'Lukasz']],
  ['Vendo\u0302me', 'vendome', ['Vendo\u0302me']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['a.b*c', '.b*', ['.b*']],
  ['Straße', 's', ['S']],
  ['a', '', []],
  ['a\u0301', '\u0301', []],
])('%j has %j', (text, query, expected) => {
  expect(found(text, query)).toEqual(expected)
})

it('keeps to the case when asked', () => {
  expect(found('Ferry, ferry', 'ferry', { ...LOOSE, matchCase: true })).toEqual(['ferry'])
})

it('finds whole words when asked', () => {
  const options = { ...LOOSE, wholeWords: true }
  expect(findAll('condition, ion, éion', 'ion', options)).toEqual([{ start: 11, end: 14 }])
  expect(findAll('ion', 'ion', options)).toHaveLength(1)
})

it('finds every word where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (text, a, b) => {
      const query = text.slice(Math.min(a, b), Math.max(a, b))
      const spans = findAll(text, query, { matchCase: true, wholeWords: false })
      expect(spans.every(({ start, end }) => text.slice(start, end) === query)).toBe(true)
      expect(spans.length > 0).toBe(query !== '')
    }),
  )
})
