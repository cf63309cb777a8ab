import { expect, test } from 'vitest'
import { endingOf, safeEnding, stemOf } from './names.ts'

test.each([
  ['bridge.txt', 'txt', 'bridge'],
  ['Bridge.Report.MD', 'md', 'Bridge.Report'],
  ['README', '', 'README'],
  ['.hidden', '', '.hidden'],
  ['No. 5', '', 'No. 5'],
  ['', '', ''],
])('%s ends in "%s", its stem is "%s"', (name, ending, stem) => {
  expect(endingOf(name)).toBe(ending)
  expect(stemOf(name)).toBe(stem)
})

test.each([
  ['bridge.MD', 'md'],
  ['README', 'txt'],
  ['a.b/../c', 'txt'],
  ['bridge.текст', 'txt'],
  ['bridge.averyveryverylongending', 'txt'],
])('the original of %s is kept under .%s', (name, ending) => {
  expect(safeEnding(name)).toBe(ending)
})
