import { describe, expect, test } from 'vitest'
import { bylineOf } from './byline.ts'

describe('a byline', () => {
  test.each([
    ['By Jane Roe', 'Jane Roe', ''],
    ['BY JANE ROE', 'JANE ROE', ''],
    ['by: Jane Roe', 'Jane Roe', ''],
    ['Written by Jane A. Roe', 'Jane A. Roe', ''],
    ['Von Anna von der Heide', 'Anna von der Heide', ''],
    ['Par Zoé d’Arc', 'Zoé d’Arc', ''],
    ['By Jane Roe and Max Poe', 'Jane Roe and Max Poe', ''],
    ['By Jane Roe, Max Poe and Ida Low', 'Jane Roe, Max Poe and Ida Low', ''],
    ['By Jane Roe, The Daily Post', 'Jane Roe', 'The Daily Post'],
    ['By Jane Roe, Reuters', 'Jane Roe', 'Reuters'],
    ['By Jane Roe for Northern Wire', 'Jane Roe', 'Northern Wire'],
    ['By Jane Roe | Evening Post | 3 May 2024', 'Jane Roe', 'Evening Post'],
    ['By Jane Roe, Staff Writer', 'Jane Roe', ''],
    ['By Jane Roe in London', 'Jane Roe', ''],
    ['By Jane Roe 3 May 2024', 'Jane Roe', ''],
    ['By The Associated Press', '', 'The Associated Press'],
  ])('%s', (line, author, outlet) => {
    expect(bylineOf(line)).toEqual({ author, outlet })
  })
})

describe('no byline', () => {
  test.each([
    'By Tuesday',
    'By Tuesday the bridge was closed',
    'By the Numbers',
    'Bypass Road',
    'Jane Roe',
    'By',
    'Standing by Jane Roe',
  ])('%s', (line) => {
    expect(bylineOf(line)).toBeNull()
  })
})
