import { describe, expect, it } from 'vitest'
import { stem } from './stems.ts'
import { words } from './words.ts'

const split = (text: string) => words(text).map(({ start, end }) => text.slice(start, end))

describe('words', () => {
  it('keeps acronyms, numbers, times and apostrophes whole, and parts hyphens', () => {
    expect(split("U.S. exports rose 1,500.5 at 06:00; it's AA-Plus")).toEqual([
      'U.S.',
      'exports',
      'rose',
      '1,500.5',
      'at',
      '06:00',
      "it's",
      'AA',
      'Plus',
    ])
  })

  it('gives overlapping pairs where a script has no spaces', () => {
    expect(split('港口关闭')).toEqual(['港口', '口关', '关闭'])
    expect(split('タワー。港')).toEqual(['タワ', 'ワー', '港'])
  })

  it('keeps numbers whole among letters of such a script', () => {
    expect(split('3月12日有1,500辆车')).toEqual(['3', '月', '12', '日有', '1,500', '辆车'])
  })

  it('gives offsets of the whole text for a range of it', () => {
    expect(words('one two three', { start: 4, end: 7 })).toEqual([{ start: 4, end: 7 }])
  })
})

describe('stem', () => {
  it.each([
    ['halted', 'halting'],
    ["Lind's", 'Lind'],
    ['U.S.', 'US'],
    ['American', 'USA'],
    ['Danish', 'Denmark'],
    ['told', 'tell'],
    ['labour', 'labor'],
  ])('takes %s and %s for one', (one, other) => {
    expect(stem(one, true)).toBe(stem(other, true))
  })

  it('does not take the pronoun "us" for the country', () => {
    expect(stem('us', true)).not.toBe(stem('US', true))
  })

  it('only folds words of other languages', () => {
    expect(stem('Häuser', false)).toBe('hauser')
  })

  it('takes names of object members for words', () => {
    expect(stem('constructor', true)).toBe('constructor')
  })
})
