import { expect, it } from 'vitest'
import { isFurniture } from './furniture.ts'

it.each([
  'By Jane Roe',
  'BY JANE ROE | Staff Writer',
  'Posted: 04/9/2012 8:33 am',
  'Halvik, 3 May 2024',
  'Source: Northern Wire',
  'https://news.example/bridge',
  '© 2024 The Daily Post. All rights reserved.',
  'Copyright by Northern Wire',
  'Jane Roe contributed to this report.',
  '(Reporting by Jane Roe; editing by Max Poe)',
  'Read more',
  'CHAPTER X.',
])('is furniture: %s', (line) => {
  expect(isFurniture(line)).toBe(true)
})

it.each([
  'By Monday, Roe had left.',
  'By Jane Roe, who left on Monday, nothing was said.',
  'Author: I wrote it twice.',
  'It was published on 3 May 2024.',
  'Copyright law protects the song',
  'The board contributed to the fund.',
  'Ferry sinks off Osmark',
])('is a statement: %s', (sentence) => {
  expect(isFurniture(sentence)).toBe(false)
})
