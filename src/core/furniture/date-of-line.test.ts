import { describe, expect, test } from 'vitest'
import { dateOfLine } from './date-of-line.ts'

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
