import { beforeAll, expect, test, vi } from 'vitest'
import type { ArticleGrouping } from '../../../core/model/article-list.ts'
import type { DossierSummary } from '../../../core/model/summary.ts'
import { titled } from './titled-groups.ts'

beforeAll(() => vi.stubGlobal('window', { collate: { languages: ['en-GB'] } }))

const DOSSIERS = { x: { name: 'Floods' } as DossierSummary }

function titles(grouping: ArticleGrouping, ...keys: string[]) {
  const groups = keys.map((key) => ({ key, articles: [] }))
  return titled(groups, grouping, DOSSIERS).map(({ title }) => title)
}

test('groups are called by what they are grouped by, as one reads it', () => {
  expect(titles('outlet', 'Wire', '')).toEqual(['Wire', 'Outlet unknown'])
  expect(titles('month', '2024-05', '2024', '')).toEqual(['May 2024', '2024', 'No date'])
  expect(titles('dossier', 'x', '')).toEqual(['Floods', 'In no dossier'])
})
