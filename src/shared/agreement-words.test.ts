import { expect, test } from 'vitest'
import type { Cell } from '../core/agreement/cells.ts'
import { cellWith } from '../core/agreement/testing.ts'
import { agreedInWords, cellInWords, groupInWords, whyInWords } from './agreement-words.ts'

/** One whose passage is known. */
const cell = (more: Partial<Cell>) => cellWith({ place: { start: 0, end: 1 }, ...more })
const figures = [{ claim: 'nine', here: 'twelve' }]
const judgement = {
  row: 'r',
  articleId: 'a',
  words: 'w',
  stance: 'silent' as const,
  selectors: null,
  textHash: '',
  by: 'mira',
  at: 'then',
}
const when = (moment: string) => moment

test.each([
  [{}, 'Not checked'],
  [{ stance: 'says' as const, figures }, 'Says it'],
  [{ stance: 'differs' as const, figures }, 'Differs: twelve'],
  [{ stance: 'differs' as const, speaker: 'Ada' }, 'Differs: said by Ada'],
  [{ basis: 'cited' as const, place: null }, 'Place lost'],
  [{ basis: 'related' as const, word: 'leaves out' }, '“leaves out”'],
  [{ fallen: { judgement, because: 'claim' as const } }, 'Check again'],
  // What is only offered comes to nothing, whatever its figures.
  [{ basis: 'alike' as const, figures }, 'Not checked'],
])('%j is said to be %j', (more, says) => {
  expect(cellInWords(cell(more))).toBe(says)
})

test('why a cell is as it is, of what comparing found, that nobody has checked it', () => {
  const why = (more: Partial<Cell>) => whyInWords(cell(more), when).join(' ')
  expect(why({ basis: 'alike', figures })).toBe(
    'The most similar passage found. Nobody has checked it. Claim: nine. Here: twelve.',
  )
  expect(why({})).toContain('Nothing similar was found.')
  expect(why({ basis: 'cited', place: null })).toContain('has lost its place')
  expect(why({ basis: 'cited', stance: 'differs', figures })).toContain('the figures differ')
  expect(why({ basis: 'judged', stance: 'silent', judgement })).toBe('Judged by mira, then.')
  expect(why({ fallen: { judgement, because: 'text' } })).toMatch(
    /^No longer judged “Silent” \(mira, then\): the article’s text has changed since\./,
  )
})

const nameOf = (id: string) => id
test('five outlets can be two sources, and the first is named with its day', () => {
  const dateOf = () => '3 May'
  const agreed = { outlets: 5, areNamed: true, sources: 2, first: ['a', 'b'], undated: 1 }
  expect(agreedInWords(agreed, nameOf, dateOf)).toEqual([
    '5 outlets, 2 sources',
    'First: a and b, 3 May',
    '1 without a date',
  ])
  const none = { outlets: 0, areNamed: true, sources: 0, first: [], undated: 0 }
  expect(agreedInWords(none, nameOf, dateOf)).toEqual(['Nobody yet'])
  // Two of unknown outlets may be of one.
  const unnamed = { outlets: 3, areNamed: false, sources: 2, first: [], undated: 0 }
  expect(agreedInWords(unnamed, nameOf, dateOf)).toEqual(['3 articles, 2 sources'])
})

test.each([
  [{ articleIds: ['a'], hasCopies: false, agency: null }, null],
  [{ articleIds: ['a', 'b'], hasCopies: true, agency: null }, 'One source: copies of one text'],
  [{ articleIds: ['a', 'b'], hasCopies: false, agency: 'AP' }, 'One source: from AP'],
  [
    { articleIds: ['a', 'b', 'c'], hasCopies: true, agency: 'AP' },
    'One source: from AP, or copies of one text',
  ],
])('%j is %j', (group, says) => {
  expect(groupInWords(group)).toBe(says)
})
