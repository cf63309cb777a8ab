import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { findWords } from './find-words.ts'
import { searchTerms } from './terms.ts'

const LOOSE = { matchCase: false, wholeWords: false }

function found(text: string, typed: string, options = LOOSE): string[] {
  return findWords(text, typed, options).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['The ferry. Ferry!', 'ferry', ['ferry', 'Ferry']],
  ['The ferries', 'erri', ['erri']],
  ['Die Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
  ['Łukasz, Lukasz', 'lukasz', ['Łukasz', 'Lukasz']],
  ['Vendo\u0302me', 'vendome', ['Vendo\u0302me']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['Straße', 's', ['S']],
  ['1,500 and 1 500 and 1500', '1500', ['1,500', '1 500', '1500']],
  ['1,500', '1 500', ['1,500']],
  ['l’État, l\u2019etat', "L'Etat", ['l’État', 'l\u2019etat']],
  ['well\u2013known, well-known', 'well-known', ['well\u2013known', 'well-known']],
  ['well-known', 'well known', ['well-known']],
  ['a co\u00adoperation', 'cooperation', ['co\u00adoperation']],
  ['the infor-\nmation', 'information', ['infor-\nmation']],
  ['In the U.S. today', 'us', ['U.S.']],
  ['渡轮停航了', '停航', ['停航']],
  ['渡轮', '轮', ['轮']],
  ['red. White', 'red, white', []],
  ['two\n  lines', 'two lines', ['two\n  lines']],
  ['Is it? It is?', '?', ['?', '?']],
  ['a.b*c', '.b*', ['.b*']],
  ['a', '', []],
  ['a b', ' ', []],
  ['a\u0301', '\u0301', []],
])('%j has %j', (text, typed, expected) => {
  expect(found(text, typed)).toEqual(expected)
})

it('keeps to the case when asked', () => {
  expect(found('Ferry, ferry', 'ferry', { ...LOOSE, matchCase: true })).toEqual(['ferry'])
  expect(found('Éclair, Eclair', 'Eclair', { ...LOOSE, matchCase: true })).toEqual(['Eclair'])
})

it('finds whole words when asked', () => {
  const options = { ...LOOSE, wholeWords: true }
  expect(findWords('condition, ion, éion', 'ion', options)).toEqual([{ start: 11, end: 14 }])
  expect(found('ion', 'ion', options)).toHaveLength(1)
  expect(found('ion-drive', 'ion', options)).toHaveLength(1)
  expect(found('the ions', 'the ion', options)).toEqual([])
})

it('finds every word of a text where it stands, from the first letter of it on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { start, end, firstEnd } of searchTerms(text)) {
        const word = text.slice(start, firstEnd ?? end)
        const spans = findWords(text, word, LOOSE)
        expect(spans.some((span) => span.start <= start && span.end > start)).toBe(true)
      }
    }),
  )
})
