import { describe, expect, test } from 'vitest'
import { dateOfLine, findDate, parseDate } from './date.ts'

test.each([
  ['2024-05-03', '2024-05-03'],
  ['2024-05-03T10:15:00Z', '2024-05-03'],
  ['2024/5/3', '2024-05-03'],
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

describe('a line that is there to give the date', () => {
  test.each([
    '3 May 2024',
    'Friday, 3 May 2024, 10:15 BST',
    'Published: 3 May 2024 at 5:00 p.m. EDT',
    'Posted 3 May 2024 Updated 5 May 2024',
    'The Harbour Courier | 3 May 2024',
    'The Harbour Courier, 3 May 2024',
    'Halversund and Sandvik Evening Post, 3 May 2024',
    'London, 3 May 2024',
    'FRIDAY, MAY 3, 2024, 9:53 PM',
    'May 3, 2024 | 4:00am',
  ])('%s', (line) => {
    expect(dateOfLine(line)).toBe('2024-05-03')
  })

  test.each([
    'The bridge was closed on 3 May 2024',
    'Inspectors warned on 3 May 2024',
    'Harbour Bridge Shut 3 May 2024',
    '3 May 2024 Was When The Bridge Shut For Good',
    'No date at all',
  ])('not: %s', (line) => {
    expect(dateOfLine(line)).toBeNull()
  })
})
