import { expect, test } from 'vitest'
import { prepareInSteps } from '../alignment/prepare.ts'
import { atOnce } from '../alignment/turns.ts'
import { describe } from '../anchoring/describe.ts'
import type { Decisions } from '../model/decision.ts'
import type { PlacedRelation } from '../model/relation.ts'
import { answersBetween } from './found.ts'
import { gatherInSteps, type ToGather } from './gather.ts'
import { tableRows } from './rows.ts'
import type { ArticleOfTable } from './seeds.ts'
import { articleOf, cite, noteOf, spanIn } from './testing.ts'

const COURIER = `Harbour bridge in Osmark shut after inspectors find nine cracks

The harbour bridge in Osmark was closed to all traffic on Tuesday after inspectors found nine cracks in its northern piers.

“Nobody will cross until I am sure it is safe,” city engineer Ada Lind told reporters at the harbour.

The bridge carries 14,000 vehicles a day and was last repaired in 1998.
`
const WIRE = `Osmark closes its harbour bridge

Osmark closed its harbour bridge to all traffic on Tuesday after inspectors found twelve cracks in the northern piers.

The city engineer, Ada Lind, said no one would cross the bridge before she was certain of its safety.

Some 11,500 vehicles use the bridge on a working day.
`
const COPY = `Bridge shut in Osmark

The harbour bridge in Osmark was closed to all traffic on Tuesday after inspectors found nine cracks in its northern piers.
`
const CLOSED =
  'The harbour bridge in Osmark was closed to all traffic on Tuesday after inspectors found nine cracks in its northern piers.'
const WIRE_CLOSED =
  'Osmark closed its harbour bridge to all traffic on Tuesday after inspectors found twelve cracks in the northern piers.'
const SAFE = 'Nobody will cross until I am sure it is safe'
const WIRE_SAFE =
  'The city engineer, Ada Lind, said no one would cross the bridge before she was certain of its safety.'

const courier = articleOf('courier', COURIER, CLOSED, SAFE)
const wire = articleOf('wire', WIRE, WIRE_CLOSED)
const copy = articleOf('copy', COPY)

function gather(parts: Parameters<typeof noteOf>, more: Partial<ToGather> = {}) {
  const rows = tableRows([{ id: 'n1', tree: noteOf(...parts) }], [], () => undefined)
  const asked: ToGather = {
    rows,
    articles: [courier, wire, copy],
    relations: [],
    decisions: {},
    judged: [],
    ...more,
  }
  return atOnce(gatherInSteps(asked, { prepare: prepareInSteps, compare: answersBetween }))
}
const of = (all: ReturnType<typeof gather>, articleId: string) =>
  all.filter((one) => one.articleId === articleId)

test('what a claim cites says it; elsewhere the best passage is offered, and says nothing yet', () => {
  const found = gather(['The engineer keeps it shut.', cite('courier', SAFE)])
  expect(of(found, 'courier')).toMatchObject([{ basis: 'cited', stance: 'says', quote: SAFE }])
  expect(of(found, 'wire')).toMatchObject([{ basis: 'alike', stance: null, quote: WIRE_SAFE }])
  expect(of(found, 'copy')).toEqual([])
})

test('a copy that has the cited words says it', () => {
  const found = gather(['It is closed.', cite('courier', CLOSED)])
  expect(of(found, 'copy')).toMatchObject([
    { basis: 'same-words', stance: 'says', quote: CLOSED.slice(0, -1) },
  ])
})

test('of a sentence that is cited in part, what answers its other part is no answer', () => {
  const HALF = 'the city council of Osmark meets on Thursday'
  const long = articleOf(
    'long',
    `Osmark today\n\nAda Lind said nobody would cross the harbour bridge until she was sure of its safety, and ${HALF}.\n`,
    HALF,
  )
  const found = gather(['It meets.', cite('long', HALF)], { articles: [long, courier] })
  expect(of(found, 'courier')).toEqual([])
  const whole = articleOf(
    'long',
    long.text,
    'Ada Lind said nobody would cross the harbour bridge until she was sure of its safety',
  )
  const other = gather(['Safe.', cite('long', [...whole.passages.keys()][0]!)], {
    articles: [whole, courier],
  })
  expect(of(other, 'courier')).toMatchObject([
    { basis: 'alike', quote: expect.stringContaining('Nobody will cross') },
  ])
})

test('the same words said by somebody else differ, with who says them there', () => {
  const other = articleOf(
    'mayor',
    `Mayor: I knew nothing\n\n“${SAFE},” mayor Henrik Dahl told reporters in the town hall on Tuesday.\n`,
  )
  const found = gather(['The engineer keeps it shut.', cite('courier', SAFE)], {
    articles: [courier, other],
  })
  expect(of(found, 'mayor')).toMatchObject([
    { basis: 'same-words', stance: 'differs', speaker: 'Henrik Dahl' },
  ])
})

test('a cited passage with another figure than the claim differs, with both figures', () => {
  const claim =
    'Osmark closed the harbour bridge to all traffic on Tuesday after inspectors found nine cracks in its northern piers.'
  const found = gather([claim, cite('wire', WIRE_CLOSED)])
  expect(of(found, 'wire')).toMatchObject([
    {
      basis: 'cited',
      stance: 'differs',
      figures: [{ claim: 'nine cracks', here: 'twelve cracks' }],
    },
  ])
})

test('a citation that has lost its place says nothing, and keeps its words', () => {
  const lost = { ...cite('courier', 'It was never there at all.') }
  const found = gather(['It is closed.', lost])
  expect(of(found, 'courier').filter(({ basis }) => basis === 'cited')).toMatchObject([
    { stance: null, place: null, quote: 'It was never there at all.' },
  ])
})

test('what is cited of an article that is not in the table is left out', () => {
  expect(of(gather(['It is closed.', cite('elsewhere', 'closed')]), 'elsewhere')).toEqual([])
})

const side = (article: ArticleOfTable, words: string) => ({
  articleId: article.id,
  passageId: 'p1',
  quote: words,
  textHash: article.textHash,
  state: 'exact' as const,
  place: spanIn(article.text, words),
})
const relation = (word: string, more: Partial<PlacedRelation> = {}): PlacedRelation => ({
  id: 'r1',
  word,
  by: '',
  createdAt: '',
  changedAt: '',
  sides: [side(courier, CLOSED), side(wire, WIRE_CLOSED)],
  ...more,
})

test.each([
  ['supports', 'says'],
  ['same', 'says'],
  ['contradicts', 'contradicts'],
  ['updates', 'differs'],
  ['leaves out', null],
])('a relation “%s” to a cited passage comes to %s', (word, stance) => {
  const turned = relation(word, { sides: [side(wire, WIRE_CLOSED), side(courier, CLOSED)] })
  for (const one of [relation(word), turned]) {
    const found = gather(['Shut.', cite('courier', SAFE), cite('courier', CLOSED)], {
      relations: [one],
    })
    // Of what is said to be the same the figures differ all the same.
    const shown = stance === 'says' ? 'differs' : stance
    expect(of(found, 'wire')).toMatchObject([
      { basis: 'related', stance: shown, quote: WIRE_CLOSED, figures: [{ here: 'twelve cracks' }] },
    ])
  }
})

test('a relation of passages that no claim cites says nothing', () => {
  const found = gather(['Shut.', cite('courier', SAFE)], { relations: [relation('contradicts')] })
  expect(found.filter(({ basis }) => basis === 'related')).toEqual([])
})

function decision(verdict: 'confirmed' | 'dismissed' | 'joined', kind?: string): Decisions {
  const selectors = (article: ArticleOfTable, words: string) => {
    const { start, end } = spanIn(article.text, words)
    return describe(article.text, start, end, article.textHash)
  }
  return {
    abcdefgh2345: {
      verdict,
      sides: [
        { articleId: 'courier', selectors: selectors(courier, SAFE) },
        { articleId: 'wire', selectors: selectors(wire, WIRE_SAFE) },
      ],
      ...(kind !== undefined && { kind }),
      decidedAt: '2026-01-01T00:00:00.000Z',
    },
  }
}

test.each([
  ['confirmed', 'same-fact', 'says'],
  ['confirmed', 'same-quotation', 'says'],
  ['confirmed', 'figures-differ', 'differs'],
  ['confirmed', 'same-words-different-speaker', 'differs'],
  ['joined', undefined, null],
] as const)('a match that was %s as %s comes to %s', (verdict, kind, stance) => {
  const found = gather(['Shut.', cite('courier', SAFE)], { decisions: decision(verdict, kind) })
  expect(of(found, 'wire')).toMatchObject([{ basis: verdict, stance, quote: WIRE_SAFE }])
})

test('what the person dismissed is not offered', () => {
  const found = gather(['Shut.', cite('courier', SAFE)], { decisions: decision('dismissed') })
  expect(of(found, 'wire')).toEqual([])
})

test('a claim that cites nothing is offered what its own words are like', () => {
  const rows = tableRows(
    [],
    [{ id: 'row1', words: 'The bridge carries 14,000 vehicles a day.', at: '', born: 1 }],
    () => undefined,
  )
  const found = gather([], { rows })
  expect(of(found, 'courier')).toMatchObject([
    { row: 'row1', basis: 'alike', stance: null, quote: expect.stringContaining('14,000') },
  ])
})

test('and what answers, elsewhere, the passage that its words are like', () => {
  const rows = tableRows(
    [],
    [{ id: 'row1', words: 'The bridge carries 14,000 vehicles a day.', at: '', born: 1 }],
    () => undefined,
  )
  expect(of(gather([], { rows }), 'wire')).toMatchObject([
    { basis: 'alike', stance: null, figures: [{ here: expect.stringContaining('11,500') }] },
  ])
})

test('where the person judged that an article says it, what answers that passage is offered', () => {
  const rows = tableRows([], [{ id: 'row1', words: 'Lind.', at: '', born: 1 }], () => undefined)
  const judged = [{ row: 'row1', articleId: 'courier', place: spanIn(COURIER, SAFE) }]
  expect(of(gather([], { rows, judged }), 'wire')).toMatchObject([{ quote: WIRE_SAFE }])
})
