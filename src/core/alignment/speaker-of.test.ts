import { expect, it } from 'vitest'
import { prepared } from './testing.ts'
import { speakerOf } from './speaker-of.ts'

const TEXT = `The lamp went out on Friday.

“I shall miss the storms most of all,” Jon Aarvik told a small crowd. “You never feel so much alive.”

The port authority expects to save 900,000 crowns a year.

“A computer does not look out of the window,” said one of the fishermen.
`
const article = prepared(TEXT)
const speakerOfWords = (words: string) => {
  const start = TEXT.indexOf(words)
  return speakerOf(article, start, start + words.length)
}

it.each([
  ['miss the storms', 'Jon Aarvik'],
  ['You never feel so much alive', 'Jon Aarvik'],
  ['most of all,” Jon Aarvik told a small crowd. “You never', 'Jon Aarvik'],
])('knows who says %j', (words, speaker) => {
  expect(speakerOfWords(words)).toBe(speaker)
})

it.each(['The lamp went out', '900,000 crowns', 'A computer does not look', 'alive.”\n\nThe port'])(
  'names nobody for %j',
  (words) => {
    expect(speakerOfWords(words)).toBeUndefined()
  },
)
