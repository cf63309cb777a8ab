import { expect, test } from 'vitest'
import { cut, oneLine, printable, table } from './table.ts'

test('aligns columns as terminals draw them, wide signs and combining marks too', () => {
  const rows = [
    ['a', 'Title'],
    ['日本', 'x'],
    ['e\u0301a', 'y'],
    ['', 'z'],
  ]
  expect(table(rows)).toEqual(['a     Title', '日本  x', 'e\u0301a    y', '      z'])
})

test('leaves no white space at the end of a line', () => {
  expect(
    table([
      ['a', ''],
      ['bb', 'c'],
    ]),
  ).toEqual(['a', 'bb  c'])
})

test('cuts between whole signs, and says so', () => {
  expect(cut('The Island Gazette', 18)).toBe('The Island Gazette')
  expect(cut('The Island Gazette', 12)).toBe('The Island…')
  expect(cut('日本語', 4)).toBe('日…')
})

test('lets no text command the terminal', () => {
  expect(printable('a\u001B[31mb\u009B2J\tc\nd')).toBe('a\uFFFD[31mb\uFFFD2J\tc\nd')
  expect(oneLine(' a\n\tb\u00A0c ')).toBe('a b c')
  expect(oneLine('a\u202Egpj.exe')).toBe('a‹RLO›gpj.exe')
})
