import { expect, test } from 'vitest'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../core/model/summary.ts'
import { filteredArticles, filteredNotes, mostFrequent } from './filtered.ts'

const article = (id: string, outlet: string, tags: string[], highlightTags: string[] = []) =>
  ({ id, outlet: { value: outlet, from: 'person' }, tags, highlightTags }) as ArticleSummary
const ARTICLES = [
  article('a', 'Wire', ['flood']),
  article('b', 'Wire', [], ['flood']),
  article('c', 'Tern', ['ferry']),
]
const NOTES = [
  { id: 'n', tags: ['flood'] },
  { id: 'm', tags: [] },
] as unknown as NoteSummary[]
const dossier = { id: 'd', articleIds: ['c', 'a'], noteIds: ['m'] } as unknown as DossierSummary

const ALL = { inDossier: false, tag: null, outlet: null, read: null }
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).join('')

test.each([
  [ALL, 'abc', 'nm'],
  [{ ...ALL, tag: 'flood' }, 'ab', 'n'],
  [{ ...ALL, outlet: 'Wire' }, 'ab', 'nm'],
  [{ ...ALL, inDossier: true }, 'ac', 'm'],
  [{ ...ALL, read: new Set(['b', 'x']) }, 'ac', 'nm'],
  [{ inDossier: true, tag: 'flood', outlet: 'Wire', read: null }, 'a', ''],
])('%o leaves the articles %s and the notes %s', (filter, articles, notes) => {
  expect(ids(filteredArticles(ARTICLES, filter, dossier))).toBe(articles)
  expect(ids(filteredNotes(NOTES, filter, dossier))).toBe(notes)
})

test('while no dossier is open nothing is left out for not being in it', () => {
  const filter = { ...ALL, inDossier: true }
  expect(filteredArticles(ARTICLES, filter, null)).toBe(ARTICLES)
  expect(filteredNotes(NOTES, filter, null)).toBe(NOTES)
})

test('the most frequent values come first, and among equals those first in the alphabet', () => {
  const values = [
    ['b', ''],
    ['a', 'c'],
    ['c', ''],
  ]
  expect(mostFrequent(values, (one) => one, 2)).toEqual(['c', 'a'])
})
