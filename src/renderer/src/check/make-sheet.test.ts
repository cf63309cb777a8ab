import { beforeEach, expect, it } from 'vitest'
import type { CheckedClaim } from '../../../core/check/check-note.ts'
import { bridgeForTests } from '../state/stores/testing.ts'
import { makeSheet } from './make-sheet.ts'

beforeEach(() => {
  bridgeForTests()
})

const claim = (words: string, text: string, more: Partial<CheckedClaim> = {}): CheckedClaim => {
  const start = words === '' ? 0 : text.indexOf(words)
  const place = { start, end: start + words.length }
  return { key: '0123456789abcdef', words, place, bare: null, citations: [], quoted: [], ...more }
}

it('has a row and a comment for each claim, and all of the text', () => {
  const text = 'The bridge\n\nWell. It cost 150 crowns. So what.'
  const bare = { figures: ['150'], names: [], quotations: [] }
  const cited = {
    articleId: 'a',
    passageId: 'p',
    quote: 'shut',
    isBare: false,
    said: null,
    place: null,
    now: null,
    verdict: null,
  }
  const tick = { key: '0', words: '', cited: [], by: 'Mira', at: '2022-05-03T10:00:00.000Z' }
  const { rows, paragraphs, title } = makeSheet({
    title: 'Bridge',
    note: {
      text,
      paragraphs: [
        { isHeading: true, start: 0, end: 10 },
        { isHeading: false, start: 12, end: text.length },
      ],
    },
    all: [
      { claim: claim('It cost 150 crowns.', text, { bare }), state: { is: 'ticked', tick } },
      { claim: claim('', text, { citations: [cited] }), state: { is: 'none' } },
    ],
    articles: 2,
    nameOf: () => 'Courier',
  })
  expect(title).toBe('Check of “Bridge”')
  expect(rows.map((row) => row.claim)).toEqual(['It cost 150 crowns.', 'A quotation by itself'])
  expect(rows[0]!.found).toBe('Bare: It cites nothing, and states a figure (150).')
  expect(rows[0]!.checked).toContain('Checked by Mira')
  expect(rows[1]!.sources).toBe('Courier: “shut”')
  expect(rows[1]!.found).toBe('No article: Its article is not in the library any more.')
  expect(paragraphs.map(({ pieces }) => pieces.map((one) => one.text).join(''))).toEqual([
    'The bridge',
    'Well. It cost 150 crowns. So what.',
    'A quotation by itself',
  ])
  const commented = paragraphs.flatMap(({ pieces }) => pieces.filter((one) => one.comment !== null))
  expect(commented.map((one) => one.text)).toEqual(['It cost 150 crowns.', 'A quotation by itself'])
  expect(commented[0]!.comment).toContain('Checked by Mira')
})
