import { describe, expect, test } from 'vitest'
import { datelineOf } from './dateline.ts'

describe('a dateline', () => {
  test.each([
    ['LONDON (Reuters) - The', 'Reuters', ''],
    ['LONDON, May 3 (Reuters) - The', 'Reuters', ''],
    ['HALVERSUND, May 4, 2022 (Northern Wire) - City', 'Northern Wire', '2022-05-04'],
    ['PARIS, 3 May 2024 (AFP) — The', 'AFP', '2024-05-03'],
    ['(AP) — The', 'AP', ''],
    ['Berlin (dpa/lhe) – Die', 'dpa', ''],
    ['WELLINGTON, New Zealand (AP) — The', 'AP', ''],
    ['NEW YORK, May 3, 2024 /PRNewswire/ -- The', 'PRNewswire', '2024-05-03'],
    ['JAKARTA - The', '', ''],
    ['ST. LOUIS, Mo. — The', '', ''],
    ['LONDON—The', '', ''],
    ['GENEVA, 3 May 2024 — The', '', '2024-05-03'],
  ])('%s', (words, outlet, date) => {
    const start = words.search(/(?:The|City|Die)$/)
    expect(datelineOf(words)).toEqual({ outlet, date, length: start })
  })
})

describe('no dateline', () => {
  test.each([
    'The bridge — closed since Tuesday — is old',
    'Harbour - a short history',
    'LONDON is closed',
    'Well-known people crossed',
    'London (again) - The',
    'LONDON (UPDATE 2) - The',
    'A bridge too far (Reuters says) - The',
    'LONDON, closed since May - The',
    'The Old Harbour Bridge Company (AP) - The',
    '- The',
    '',
  ])('%s', (words) => {
    expect(datelineOf(words)).toBeNull()
  })
})
