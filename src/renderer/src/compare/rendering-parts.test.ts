import { expect, it } from 'vitest'
import type { MatchSide, ShownKind, ShownMatch, TextSpan } from '../state/comparison.ts'
import { renderingMarks, renderingPieces, sharedMarks } from './rendering-parts.ts'

const A = '“Nobody will cross,” Ada Lind told us.'
const B = 'Lind said no one will cross.'

function spanOf(text: string, words: string): TextSpan {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
function match(kind: ShownKind, a: Partial<MatchSide>, b: Partial<MatchSide>): ShownMatch {
  const side = (articleId: string, text: string, given: Partial<MatchSide>): MatchSide => ({
    articleId,
    passage: { start: 0, end: text.length },
    words: [spanOf(text, 'will cross')],
    said: [],
    speaker: undefined,
    ...given,
  })
  const sides = [side('a', A, a), side('b', B, b)] as const
  return { id: '1', kind, band: 'strong', reason: '', sides, decision: null }
}
const wordsOf = (text: string, spans: readonly TextSpan[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

it('marks in a quotation the changed words of what was said, and who said it as such', () => {
  const quotation = match(
    'same-quotation',
    { said: [spanOf(A, '“Nobody will cross,”')] },
    { said: [spanOf(B, 'no one will cross.')] },
  )
  const [a, b] = renderingMarks(quotation, [A, B])
  expect(wordsOf(A, a.changed)).toEqual(['Nobody'])
  expect(wordsOf(B, b.changed)).toEqual(['no one'])
  expect(wordsOf(A, a.attributes)).toEqual([' Ada Lind told us.'])
  expect(wordsOf(B, b.attributes)).toEqual(['Lind said '])
  expect(a.carries).toEqual([])
})

it('marks in a fact what both sides share', () => {
  const fact = match(
    'same-fact',
    { words: [spanOf(A, 'Nobody will cross')] },
    { words: [spanOf(B, 'no one will cross')] },
  )
  const [a, b] = renderingMarks(fact, [A, B])
  expect(wordsOf(A, a.carries)).toEqual(['Nobody will cross'])
  expect(wordsOf(B, b.carries)).toEqual(['no one will cross'])
  expect([a.changed, b.changed]).toEqual([[], []])
})

it('marks where figures differ the figures, within the words that carry the match', () => {
  const texts = ['some 14,000 cars a day', 'about 11,500 cars daily'] as const
  const figures = match(
    'figures-differ',
    { passage: { start: 0, end: texts[0].length }, words: [spanOf(texts[0], '14,000 cars')] },
    { passage: { start: 0, end: texts[1].length }, words: [spanOf(texts[1], '11,500 cars')] },
  )
  const [a, b] = renderingMarks(figures, texts)
  expect(wordsOf(texts[0], a.changed)).toEqual(['14,000'])
  expect(wordsOf(texts[1], b.changed)).toEqual(['11,500'])
})

it('cuts a passage into pieces that give it back whole', () => {
  const passage = { start: 2, end: A.length - 3 }
  const pieces = renderingPieces(passage, {
    carries: [{ start: 0, end: 5 }],
    changed: [spanOf(A, 'cross')],
    attributes: [spanOf(A, ' Ada Lind told us.')],
  })
  expect(wordsOf(A, pieces).join('')).toBe(A.slice(passage.start, passage.end))
  expect(
    pieces.filter(({ look }) => look.changed).map(({ start, end }) => A.slice(start, end)),
  ).toEqual(['cross'])
})

it('tells apart in a passage that several answer only what is changed in all of them', () => {
  const marks = (changed: TextSpan[]) => ({ carries: [], changed, attributes: [] })
  const both = sharedMarks([
    marks([{ start: 0, end: 9 }]),
    marks([
      { start: 2, end: 4 },
      { start: 8, end: 12 },
    ]),
  ])
  expect(both.changed).toEqual([
    { start: 2, end: 4 },
    { start: 8, end: 9 },
  ])
  expect(sharedMarks([])).toEqual(marks([]))
})
