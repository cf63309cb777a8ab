import { describe, expect, test } from 'vitest'
import { findDate, parseDate, readDate } from './dates.ts'

test.each([
  ['2024-05-03', '2024-05-03'],
  ['2024-05-03T10:15:00Z', '2024-05-03'],
  ['2024/5/3', '2024-05-03'],
  ['2024-5-3', '2024-05-03'],
  ['3-May-2024', '2024-05-03'],
  ['15 марта 2024', '2024-03-15'],
  ['3 grudnia 2024', '2024-12-03'],
  ['22-11-2024', '2024-11-22'],
  ['3 May 2024', '2024-05-03'],
  ['the 3rd of May, 2024', '2024-05-03'],
  ['May 3, 2024', '2024-05-03'],
  ['Nov. 22, 2024', '2024-11-22'],
  ['NOVEMBER 22 2024', '2024-11-22'],
  ['Sept 9, 2013', '2013-09-09'],
  ['3. Mai 2024', '2024-05-03'],
  ['1er mars 2024', '2024-03-01'],
  ['3 de mayo de 2024', '2024-05-03'],
  ['3 Agustus 2024', '2024-08-03'],
  ['03.05.2024', '2024-05-03'],
  ['22/11/2024', '2024-11-22'],
  ['11/22/2024', '2024-11-22'],
  ['4/4/2012', '2012-04-04'],
  ['2024年5月3日', '2024-05-03'],
  ['29 February 2024', '2024-02-29'],
])('%s is %s', (words, date) => {
  expect(findDate(words)?.value).toBe(date)
})

describe('no date', () => {
  test.each([
    ['a day without its year', 'May 3'],
    ['day and month that could be swapped', '3/5/2024'],
    ['a day that month does not have', '31 June 2024'],
    ['a month that no year has', '2024-13-01'],
    ['a number with a year’s length', 'May 3, 9999'],
    ['part of a longer number', '12024-05-031'],
    ['a word that ends like a month', 'dismay 3, 2024'],
  ])('%s: %s', (_, words) => {
    expect(findDate(words)).toBeNull()
  })
})

test('of two dates the first is found', () => {
  expect(findDate('Posted May 3, 2024, updated 2024-05-05')?.value).toBe('2024-05-03')
})

test('a field may state less than a day', () => {
  expect(parseDate('2024')).toBe('2024')
  expect(parseDate('2024-05')).toBe('2024-05')
  expect(parseDate('May 2024')).toBe('2024-05')
  expect(parseDate('2024-14')).toBeNull()
  expect(parseDate('spring 2024')).toBeNull()
})

describe('what a person writes into the field', () => {
  test.each([
    ['22 November 2024', '2024-11-22'],
    ['November 22, 2024', '2024-11-22'],
    ['listopad 2024', '2024-11'],
    ['Březen 2024', '2024-03'],
    ['сентябрь 2024', '2024-09'],
    ['22.11.2024', '2024-11-22'],
    ['22. 11. 2024', '2024-11-22'],
    ['Friday, 22 November 2024', '2024-11-22'],
    ['22 nov 2024', '2024-11-22'],
    ['22. November 2024', '2024-11-22'],
    ['22 novembre 2024', '2024-11-22'],
    ['1 decembre 2024', '2024-12-01'],
    ['22 de noviembre de 2024', '2024-11-22'],
    ['2024-11-22', '2024-11-22'],
    ['22/11/2024', '2024-11-22'],
    ['22/11/24', '2024-11-22'],
    ['22.11.97', '1997-11-22'],
    [' Nov 2024 ', '2024-11'],
    ['Nov ’24', '2024-11'],
    ['11/2024', '2024-11'],
    ['noviembre de 2024', '2024-11'],
    ['2024', '2024'],
  ])('%s is %s', (words, value) => {
    expect(readDate(words, 2026)).toEqual({ kind: 'date', value })
  })

  test.each([
    ['03/04/2024', 'order', ['2024-04-03', '2024-03-04']],
    ['3-4-24', 'order', ['2024-04-03', '2024-03-04']],
    ['Nov 22', 'year', ['2026-11-22', '2025-11-22', '2024-11-22', '2022-11']],
    ['22 November', 'year', ['2026-11-22', '2025-11-22', '2024-11-22']],
    ['Fri, 22 Nov.', 'year', ['2026-11-22', '2025-11-22', '2024-11-22']],
    ['22.11.', 'year', ['2026-11-22', '2025-11-22', '2024-11-22']],
    ['29 February', 'year', ['2024-02-29']],
    ['May 45', 'year', ['1945-05']],
  ])('%s leaves the %s open', (words, about, values) => {
    expect(readDate(words, 2026)).toEqual({ kind: 'unsure', about, values })
  })

  test.each(['soon', '', 'Nov', '31 June 2024', '32 Nov', '13/13/2024', '1.2.3', 'x 22'])(
    'no date: %s',
    (words) => expect(readDate(words, 2026)).toEqual({ kind: 'none' }),
  )
})
