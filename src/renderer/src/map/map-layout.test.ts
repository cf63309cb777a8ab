import { expect, it } from 'vitest'
import { mapLayout, neighbours } from './map-layout.ts'

const MAP = {
  articleIds: ['courier', 'wire', 'post'],
  notes: [
    {
      id: 'who',
      quotes: [
        { articleId: 'courier', passages: 2 },
        { articleId: 'elsewhere', passages: 1 },
      ],
      links: [
        { kind: 'note' as const, id: 'ferry' },
        { kind: 'article' as const, id: 'wire' },
      ],
    },
    { id: 'ferry', quotes: [], links: [] },
  ],
  relations: [{ articleIds: ['courier', 'post'] as [string, string], word: 'supports' }],
}

it('has a column of articles and one of notes, in the dossier’s order, that do not overlap', () => {
  const { nodes, width, height } = mapLayout(MAP)
  const articles = nodes.filter(({ kind }) => kind === 'article')
  expect(articles.map(({ id }) => id)).toEqual(['courier', 'wire', 'post'])
  expect(new Set(articles.map(({ x }) => x)).size).toBe(1)
  expect(articles[1]!.y - articles[0]!.y).toBeGreaterThan(46)
  for (const { x, y } of nodes) {
    expect(x + 250).toBeLessThanOrEqual(width)
    expect(y + 46).toBeLessThanOrEqual(height)
  }
})

it('joins what is quoted, linked and related, and nothing that is not in it', () => {
  const { edges } = mapLayout(MAP)
  expect(edges.map(({ from, to, kind, count }) => `${from} ${kind} ${to} ${count}`)).toEqual([
    'note who quotes article courier 2',
    'note who links note ferry 1',
    'note who links article wire 1',
    'article courier related article post 1',
  ])
  expect([...neighbours(edges, 'article courier')]).toEqual(['note who', 'article post'])
  expect([...neighbours(edges, 'note ferry')]).toEqual(['note who'])
})

it('draws one line for all relations of two articles, whichever is the first', () => {
  const relations = [
    { articleIds: ['courier', 'post'] as [string, string], word: 'supports' },
    { articleIds: ['post', 'courier'] as [string, string], word: 'updates' },
    { articleIds: ['post', 'post'] as [string, string], word: 'same' },
  ]
  const related = mapLayout({ ...MAP, relations }).edges.filter(({ kind }) => kind === 'related')
  expect(related).toMatchObject([{ from: 'article courier', to: 'article post', count: 2 }])
})

it('is empty of nothing', () => {
  expect(mapLayout({ articleIds: [], notes: [], relations: [] })).toMatchObject({
    nodes: [],
    height: 0,
  })
})
