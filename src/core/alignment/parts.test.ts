import { describe, expect, it } from 'vitest'
import { prepared } from './testing.ts'

const parts = (text: string) => prepared(text).sentences.map(({ part }) => part)

describe('parts of an article', () => {
  it('are a headline with its decks, furniture, a lead and a body', () => {
    const text = [
      'Ferry sinks off Osmark',
      'Divers search for the crew',
      'By Jane Roe',
      'Monday, March 3, 2014',
      'A ferry sank off Osmark on Monday. Divers went down at once.',
    ].join('\n\n')
    expect(parts(text)).toEqual(['headline', 'headline', 'furniture', 'furniture', 'lead', 'body'])
  })

  it.each([
    'By then the crew of the ferry had left.',
    'By Monday, Roe had left Osmark.',
    'By opening the lock, the board said, it had saved the town.',
  ])('take no sentence for a by-line: %s', (sentence) => {
    expect(parts(sentence)).toEqual(['lead'])
  })

  it.each(['By Jane Roe', 'BY JANE ROE', 'By Jane Roe, Staff Writer', 'By Jane Roe | Osmark Post'])(
    'take %s for a by-line',
    (line) => {
      expect(parts(`${line}\n\nThe ferry sank.`)).toEqual(['furniture', 'lead'])
    },
  )

  it('are no headlines where a text has no stops at all', () => {
    const text = Array.from({ length: 6 }, (_, i) => `and the ferry went down ${i}`).join('\n\n')
    expect(parts(text)).toEqual(['headline', 'headline', 'headline', 'lead', 'body', 'body'])
  })
})
