import { expect, test } from 'vitest'
import type { DossierSummary, NoteSummary } from '../model/summary.ts'
import { NO_FILTER } from './list-filter.ts'
import { filteredArticles, filteredNotes } from './filtered.ts'
import { articleNamed, field } from './testing.ts'

const article = (id: string, outlet: string, tags: string[], highlightTags: string[] = []) =>
  articleNamed(id, { outlet: field(outlet), tags, highlightTags })
const ARTICLES = [
  { ...article('a', 'Wire', ['flood']), date: field('2024-05-03') },
  { ...article('b', 'Wire', [], ['flood']), date: field('2024'), format: 'markdown' as const },
  { ...article('c', 'Tern', ['ferry']), addedAt: new Date(2023, 11, 31, 23).toISOString() },
]
const LANGUAGES = new Map([['de', new Set(['a', 'c'])]])
const NOTES = [
  { id: 'n', tags: ['flood'] },
  { id: 'm', tags: [] },
] as unknown as NoteSummary[]
const dossier = { id: 'd', articleIds: ['c', 'a'], noteIds: ['m'] } as unknown as DossierSummary

const ALL = NO_FILTER
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).join('')

test.each([
  [ALL, 'abc', 'nm'],
  [{ ...ALL, tag: 'flood' }, 'ab', 'n'],
  [{ ...ALL, outlet: 'Wire' }, 'ab', 'nm'],
  [{ ...ALL, inDossier: true }, 'ac', 'm'],
  [{ ...ALL, read: new Set(['b', 'x']) }, 'ac', 'nm'],
  [{ ...ALL, inDossier: true, tag: 'flood', outlet: 'Wire' }, 'a', ''],
  [{ ...ALL, published: { from: '2024-05', to: '2024-05' } }, 'ab', 'nm'],
  [{ ...ALL, published: { from: '', to: '2024-05-02' } }, 'b', 'nm'],
  [{ ...ALL, published: { from: '2025', to: '' } }, '', 'nm'],
  [{ ...ALL, added: { from: '2023-12-31', to: '2023' } }, 'c', 'nm'],
  [{ ...ALL, added: { from: '2024', to: '' } }, 'ab', 'nm'],
  [{ ...ALL, language: 'de' }, 'ac', 'nm'],
  [{ ...ALL, language: 'fr' }, '', 'nm'],
  [{ ...ALL, format: 'markdown' as const, tag: 'flood' }, 'b', 'n'],
])('%o leaves the articles %s and the notes %s', (filter, articles, notes) => {
  expect(ids(filteredArticles(ARTICLES, filter, dossier, LANGUAGES))).toBe(articles)
  expect(ids(filteredNotes(NOTES, filter, dossier))).toBe(notes)
})

test('while no dossier is open nothing is left out for not being in it', () => {
  const filter = { ...ALL, inDossier: true }
  expect(filteredArticles(ARTICLES, filter, null, null)).toBe(ARTICLES)
  expect(filteredNotes(NOTES, filter, null)).toBe(NOTES)
})
