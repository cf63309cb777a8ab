import { beforeEach, expect, test } from 'vitest'
import type { ArticleSummary } from '../../../../core/model/summary.ts'
import {
  beginAgreement,
  cellAt,
  forgetAgreement,
  placeAmong,
  tableOf,
  useAgreement,
} from './agreement-store.ts'

const hash = '0'.repeat(64)
const row = { key: 'r1', words: 'It is shut.', citations: [], noteIds: ['n1'] }

beforeEach(() => {
  forgetAgreement()
  beginAgreement('d1')
  useAgreement.setState({
    rows: [row],
    texts: [
      { id: 'a', text: 'Shut.', textHash: hash },
      { id: 'b', text: 'Open.', textHash: hash },
    ],
    groups: [
      { articleIds: ['a'], hasCopies: false, agency: null },
      { articleIds: ['b'], hasCopies: false, agency: null },
    ],
  })
})

const dated = (date: string) => ({ date: { value: date }, outlet: { value: 'X' } })
const articles = { a: dated('2024-05-02'), b: dated('2024-05-01') } as unknown as Record<
  string,
  ArticleSummary
>

test('the columns are the articles that were read, the earliest first', () => {
  const table = tableOf(useAgreement.getState(), articles)
  expect(table.columns).toEqual(['b', 'a'])
  expect(table.rows[0]!.cells.map(({ articleId }) => articleId)).toEqual(['b', 'a'])
  expect(cellAt(table, { row: 'r1', articleId: 'a' })).toMatchObject({ articleId: 'a' })
  expect(cellAt(table, { row: 'r1', articleId: null })).toBe(null)
  expect(cellAt(table, { row: 'gone', articleId: 'a' })).toBe(null)
  expect(cellAt(table, null)).toBe(null)
})

test('a table that is begun again stays until it is read; that of another dossier goes', () => {
  beginAgreement('d1')
  expect(useAgreement.getState().rows).toEqual([row])
  beginAgreement('d2')
  expect(useAgreement.getState()).toMatchObject({ dossierId: 'd2', rows: [], texts: [] })
})

test('one is in the first cell until one has gone anywhere, and again when that is not shown any more', () => {
  const { rows, columns } = tableOf(useAgreement.getState(), articles)
  const first = { row: 'r1', articleId: 'b' }
  expect(placeAmong(rows, columns, null)).toEqual(first)
  expect(placeAmong(rows, columns, { row: 'r1', articleId: 'a' })).toMatchObject({ articleId: 'a' })
  expect(placeAmong(rows, columns, { row: 'r1', articleId: null })).toMatchObject({
    articleId: null,
  })
  expect(placeAmong(rows, columns, { row: 'gone', articleId: 'a' })).toEqual(first)
  expect(placeAmong(rows, columns, { row: 'r1', articleId: 'gone' })).toEqual(first)
  expect(placeAmong([], columns, first)).toBe(null)
})
