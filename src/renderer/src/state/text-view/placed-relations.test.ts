import { describe as describeSuite, expect, it } from 'vitest'
import { describe } from '../../../../core/anchoring/describe.ts'
import type { RelationSummary } from '../../../../core/model/relation.ts'
import type { OpenArticle } from '../stores/open-articles.ts'
import { endsAt, placeRelations } from './placed-relations.ts'

const TEXT = 'The ferry sank. Nobody was hurt.'
const HASH = 'a'.repeat(64)

function content(text = TEXT, textHash = HASH): OpenArticle {
  const passage = (start: number, end: number) => ({ selectors: describe(TEXT, start, end, HASH) })
  const passages = { whole: passage(0, 15), ferry: passage(4, 9) }
  return {
    id: 'a',
    version: { text, blocks: [] },
    textHash,
    annotations: { passages, highlights: {} },
  } as unknown as OpenArticle
}

function relation(id: string, ours: string, more: object = {}): RelationSummary {
  const sides = [
    { articleId: 'other', passageId: 'theirs' },
    { articleId: 'a', passageId: ours },
  ]
  return { id, sides, word: 'supports', ...more } as RelationSummary
}

const RELATIONS = {
  r1: relation('r1', 'ferry'),
  r2: relation('r2', 'whole'),
  trashed: relation('trashed', 'ferry', { trashedAt: '2026-01-01T00:00:00.000Z' }),
}

describeSuite('ends of relations in an open article', () => {
  it('stand in the order of the text, and those in the trash nowhere', () => {
    const { placed, lost } = placeRelations(content(), RELATIONS)
    expect(placed).toMatchObject([
      { relation: { id: 'r2' }, side: 1, start: 0, end: 15 },
      { relation: { id: 'r1' }, side: 1, start: 4, end: 9 },
    ])
    expect(lost).toEqual([])
  })

  it('are placed anew when the relations are others', () => {
    const open = content()
    expect(placeRelations(open, RELATIONS).placed).toHaveLength(2)
    expect(placeRelations(open, {}).placed).toHaveLength(0)
  })

  it('are found at an offset, the shortest first', () => {
    const at = (offset: number) =>
      endsAt(content(), RELATIONS, offset).map((end) => end.relation.id)
    expect(at(5)).toEqual(['r1', 'r2'])
    expect(at(1)).toEqual(['r2'])
    expect(at(15)).toEqual([])
  })

  it('are lost where the words are gone, or the passage is', () => {
    const changed = content('The boat sank. Nobody was hurt.', 'b'.repeat(64))
    const relations = { r1: relation('r1', 'ferry'), gone: relation('gone', 'nowhere') }
    expect(placeRelations(changed, relations)).toMatchObject({
      placed: [],
      lost: [
        { relation: { id: 'r1' }, quote: 'ferry' },
        { relation: { id: 'gone' }, quote: '' },
      ],
    })
  })
})
