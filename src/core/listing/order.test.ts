import { expect, test } from 'vitest'
import type { ArticleSummary } from '../model/summary.ts'
import { articleOrder, noteOrder } from './order.ts'

function article(
  id: string,
  born: number,
  fields: Partial<Record<string, string>>,
  [words, highlights]: [number, number],
): ArticleSummary {
  const field = (name: string) => ({ value: fields[name] ?? '', from: 'person' as const })
  return {
    id,
    born,
    title: field('title'),
    outlet: field('outlet'),
    date: field('date'),
    author: field('author'),
    words,
    // A clock that was set back: it orders nothing.
    addedAt: new Date(Date.UTC(2024, 0, 30 - born)).toISOString(),
    highlights,
    colors: [],
    tags: [],
    format: 'text',
    highlightTags: [],
  }
}

const ARTICLES = [
  article('a', 1, { title: '“Élan”', outlet: 'Wire', date: '2024-05-03', author: 'Bo' }, [5, 2]),
  article('b', 2, { title: 'Chapter 10', outlet: 'Courier', date: '2024', author: '' }, [9, 0]),
  article('c', 3, { title: 'Chapter 9', outlet: '', date: '', author: 'ada' }, [5, 7]),
  article('d', 4, { title: 'ferry', outlet: 'courier', date: '2024-05', author: 'Bo' }, [1, 2]),
]

const TAGS: Record<string, string[]> = { a: ['Flood'], b: ['harbour', 'flood'] }

test.each([
  ['added', 'dcba'],
  ['date', 'adbc'],
  ['title', 'cbad'],
  ['outlet', 'dbac'],
  ['author', 'cdab'],
  ['words', 'bcad'],
  ['highlights', 'cdab'],
] as const)('by %s', (order, ids) => {
  const ordered = (list: readonly ArticleSummary[]) =>
    list.toSorted(articleOrder(order, false)).map(({ id }) => id)
  expect(ordered(ARTICLES).join('')).toBe(ids)
  expect(articleOrder(order, false).sorted?.(ARTICLES) ?? []).toEqual(
    order === 'title' ? ARTICLES.toSorted(articleOrder(order, false)) : [],
  )
  expect(ordered(ARTICLES.toReversed()).join('')).toBe(ids)
})

test.each([
  ['added', 'abcd'],
  // What has no date or outlet stays last.
  ['date', 'bdac'],
  ['title', 'dabc'],
  ['outlet', 'adbc'],
  ['words', 'dcab'],
  ['tags', 'badc'],
] as const)('by %s, turned round', (order, ids) => {
  const tagged = ARTICLES.map((one) => ({ ...one, tags: TAGS[one.id] ?? [] }))
  expect(
    tagged
      .toSorted(articleOrder(order, true))
      .map(({ id }) => id)
      .join(''),
  ).toBe(ids)
})

test('by tags, in the order in which they stand', () => {
  const tagged = ARTICLES.map((one) => ({ ...one, tags: TAGS[one.id] ?? [] }))
  expect(
    tagged
      .toSorted(articleOrder('tags', false))
      .map(({ id }) => id)
      .join(''),
  ).toBe('abdc')
})

test('notes: the last written first', () => {
  const changedAt = '2024-05-03T10:00:00.000Z'
  const notes = [3, 9, 5].map((rev) => ({
    id: `n${rev}`,
    rev,
    title: '',
    formerTitles: [],
    tags: [],
    quotations: 0,
    changedAt,
  }))
  expect(notes.toSorted(noteOrder).map(({ id }) => id)).toEqual(['n9', 'n5', 'n3'])
})
