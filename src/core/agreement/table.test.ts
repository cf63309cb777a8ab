import { expect, test } from 'vitest'
import type { Stance } from '../model/agreement.ts'
import { sourceGroups } from './sources.ts'
import { cellWith } from './testing.ts'
import { columnsOf, shownRows, tableRow } from './table.ts'

const dates: Record<string, string> = { a: '2024-05-04', b: '2024-05-02', c: '', d: '2024-05-03' }
const articles = new Map(
  Object.entries(dates).map(([id, date]) => [id, { id, outlet: id, date }] as const),
)

test('columns stand by source, the earliest first; what has no date comes last', () => {
  const groups = sourceGroups(['a', 'b', 'c', 'd'], [['a', 'b']], () => null)
  expect(columnsOf(groups, articles)).toEqual(['b', 'a', 'd', 'c'])
})

const groups = sourceGroups(['a', 'b'], [['a', 'b']], () => null)
const cell = (articleId: string, stance: Stance | null) => cellWith({ articleId, stance })
const row = (words: string, a: Stance | null, b: Stance | null) =>
  tableRow(
    { key: words, words, citations: [], noteIds: [] },
    [cell('a', a), cell('b', b)],
    groups,
    articles,
  )
const rows = [
  row('agreed', 'says', 'says'),
  row('half', 'says', null),
  row('disputed', 'contradicts', 'differs'),
  row('open', null, null),
]
const wordsOf = (...how: [Parameters<typeof shownRows>[1], Parameters<typeof shownRows>[2]]) =>
  shownRows(rows, ...how).map(({ claim }) => claim.words)

test('rows stand as written, by dispute, or by what is left to check', () => {
  expect(wordsOf('written', 'all')).toEqual(['agreed', 'half', 'disputed', 'open'])
  expect(wordsOf('disputed', 'all')).toEqual(['disputed', 'agreed', 'half', 'open'])
  expect(wordsOf('unchecked', 'all')).toEqual(['open', 'half', 'agreed', 'disputed'])
})

test('rows in dispute, with something left, or that rest on one source', () => {
  expect(wordsOf('written', 'disputed')).toEqual(['disputed'])
  expect(wordsOf('written', 'unchecked')).toEqual(['half', 'open'])
  expect(wordsOf('written', 'single')).toEqual(['agreed', 'half'])
})

test('a row counts who says it', () => {
  expect(rows[0]!.agreed).toEqual({
    outlets: 2,
    areNamed: true,
    sources: 1,
    first: ['b'],
    undated: 0,
  })
})
