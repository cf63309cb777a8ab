import { expect, it } from 'vitest'
import type { MatchSide, ShownKind, ShownMatch, TextSpan } from '../state/comparison/comparison.ts'
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
  return { id: '1', kind, band: 'strong', reason: null, remark: null, sides, decision: null }
}
const wordsOf = (text: string, spans: readonly TextSpan[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

it('tells apart in what was said the shared words from those that differ, and who said it', () => {
  const quotation = match(
    'same-quotation',
    { said: [spanOf(A, '“Nobody will cross,”')] },
    { said: [spanOf(B, 'no one will cross.')] },
  )
  const [a, b] = renderingMarks(quotation, [A, B])
  expect(wordsOf(A, a.differs)).toEqual(['Nobody'])
  expect(wordsOf(B, b.differs)).toEqual(['no one'])
  expect(wordsOf(A, a.attributes)).toEqual([' Ada Lind told us.'])
  expect(wordsOf(B, b.attributes)).toEqual(['Lind said '])
  expect(wordsOf(A, a.shared)).toEqual(['will cross'])
  expect(wordsOf(B, b.shared)).toEqual(['will cross'])
})

it('says of what was joined by hand nothing that comparing did not find', () => {
  const [a] = renderingMarks(match('joined', {}, {}), [A, B])
  expect(a).toEqual({ shared: [], differs: [], attributes: [] })
})

it('marks in a fact what both sides share', () => {
  const fact = match(
    'same-fact',
    { words: [spanOf(A, 'Nobody will cross')] },
    { words: [spanOf(B, 'no one will cross')] },
  )
  const [a, b] = renderingMarks(fact, [A, B])
  expect(wordsOf(A, a.shared)).toEqual(['Nobody will cross'])
  expect(wordsOf(B, b.shared)).toEqual(['no one will cross'])
  expect([a.differs, b.differs]).toEqual([[], []])
})

it('marks where figures differ the figures, within the words that carry the match', () => {
  const texts = ['some 14,000 cars a day', 'about 11,500 cars daily'] as const
  const figures = match(
    'figures-differ',
    { passage: { start: 0, end: texts[0].length }, words: [spanOf(texts[0], '14,000 cars')] },
    { passage: { start: 0, end: texts[1].length }, words: [spanOf(texts[1], '11,500 cars')] },
  )
  const [a, b] = renderingMarks(figures, texts)
  expect(wordsOf(texts[0], a.differs)).toEqual(['14,000'])
  expect(wordsOf(texts[1], b.differs)).toEqual(['11,500'])
  expect(wordsOf(texts[0], a.shared)).toEqual(['cars'])
})

it('cuts a passage into pieces that give it back whole', () => {
  const passage = { start: 2, end: A.length - 3 }
  const pieces = renderingPieces(passage, {
    shared: [{ start: 0, end: 5 }],
    differs: [spanOf(A, 'cross')],
    attributes: [spanOf(A, ' Ada Lind told us.')],
  })
  expect(wordsOf(A, pieces).join('')).toBe(A.slice(passage.start, passage.end))
  expect(
    pieces.filter(({ look }) => look.differs).map(({ start, end }) => A.slice(start, end)),
  ).toEqual(['cross'])
})

it('tells apart in a passage that several answer only what differs from all of them', () => {
  const marks = (differs: TextSpan[]) => ({ shared: [], differs, attributes: [] })
  const both = sharedMarks([
    marks([{ start: 0, end: 9 }]),
    marks([
      { start: 2, end: 4 },
      { start: 8, end: 12 },
    ]),
  ])
  expect(both.differs).toEqual([
    { start: 2, end: 4 },
    { start: 8, end: 9 },
  ])
  expect(sharedMarks([])).toEqual(marks([]))
})
