import { expect, test } from 'vitest'
import type { ArticleGrouping, ArticleOrder } from '../model/article-list.ts'
import { groupsOf } from './grouping.ts'
import { articleNamed, field } from './testing.ts'

const ARTICLES = [
  articleNamed('a', { outlet: field('Wire'), date: field('2024-05-03') }),
  articleNamed('b', { outlet: field('courier'), date: field('2024') }),
  articleNamed('c', {}),
  articleNamed('d', { outlet: field('Wire'), date: field('2024-05') }),
  articleNamed('e', { outlet: field('Evening'), date: field('2023-12-01') }),
]

const dossier = (id: string, name: string, articleIds: string[]) => ({
  id,
  name,
  articleIds,
  noteIds: [],
  baseId: null,
  changedAt: '2024-05-03T10:00:00.000Z',
  born: 1,
})

const DOSSIERS = [
  dossier('x', 'Floods', ['d', 'a', 'gone']),
  dossier('y', 'Empty', []),
  dossier('z', 'Votes', ['e', 'a']),
]

function grouped(grouping: ArticleGrouping, order: ArticleOrder = 'added', isReversed = false) {
  const groups = groupsOf(ARTICLES, { grouping, order, isReversed, dossiers: DOSSIERS })
  return groups?.map(({ key, articles }) => `${key}: ${articles.map(({ id }) => id).join('')}`)
}

test('by outlet, whose name nobody knows last', () => {
  expect(grouped('outlet')).toEqual(['courier: b', 'Evening: e', 'Wire: ad', ': c'])
  expect(grouped('outlet', 'outlet', true)).toEqual(['Wire: ad', 'Evening: e', 'courier: b', ': c'])
})

test('by month, the latest first, unless the articles go the other way', () => {
  const months = ['2024-05: ad', '2024: b', '2023-12: e']
  expect(grouped('month')).toEqual([...months, ': c'])
  expect(grouped('month', 'title', true)).toEqual([...months, ': c'])
  expect(grouped('month', 'date', true)).toEqual([...months.toReversed(), ': c'])
})

test('by dossier: what is in two stands in both, and in the order of the list', () => {
  expect(grouped('dossier')).toEqual(['x: ad', 'z: ae', ': bc'])
})

test('or not at all', () => {
  expect(grouped('none')).toBeUndefined()
})
