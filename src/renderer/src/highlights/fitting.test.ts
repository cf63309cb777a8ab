import { describe, expect, it } from 'vitest'
import type { ListedHighlight } from '../../../core/model/listed-highlight.ts'
import { NO_HIGHLIGHT_FILTER } from '../state/stores/highlights-view.ts'
import { fitting, groupedHighlights } from './fitting.ts'

interface Made {
  articleId?: string
  color?: string
  tags?: string[]
  comment?: string
  commentBy?: string
  createdAt?: string
  state?: 'exact' | 'approximate' | null
}

const made = (id: string, { articleId = 'a', state = 'exact', ...rest }: Made = {}) =>
  ({
    articleId,
    highlight: { id, color: 'yellow', tags: [], comment: '', createdAt: '', ...rest },
    place: state && { state, start: 0, end: 1 },
  }) as unknown as ListedHighlight

const idsOf = (all: readonly ListedHighlight[]) => all.map(({ highlight }) => highlight.id)

describe('a list of highlights', () => {
  const all = [
    made('plain'),
    made('red', { color: 'red', tags: ['check'] }),
    made('said', { comment: 'Who?', commentBy: 'ada' }),
    made('red said', { color: 'red', comment: 'When?', commentBy: 'ben', tags: ['check', 'x'] }),
    made('doubtful', { state: 'approximate' }),
    made('lost', { state: null }),
  ]

  it('has all where it is not narrowed', () => {
    expect(fitting(all, NO_HIGHLIGHT_FILTER)).toEqual(all)
  })

  it.each([
    [{ colors: new Set(['red' as const]) }, ['red', 'red said']],
    [{ colors: new Set(['red' as const, 'blue' as const]) }, ['red', 'red said']],
    [{ tag: 'check' }, ['red', 'red said']],
    [{ by: 'ada' }, ['said']],
    [{ state: 'commented' as const }, ['said', 'red said']],
    [{ state: 'doubtful' as const }, ['doubtful']],
    [{ state: 'lost' as const }, ['lost']],
    [{ tag: 'check', by: 'ben', colors: new Set(['red' as const]) }, ['red said']],
    [{ tag: 'x', by: 'ada' }, []],
  ])('is narrowed by all of its filters: %j', (filter, left) => {
    expect(idsOf(fitting(all, { ...NO_HIGHLIGHT_FILTER, ...filter }))).toEqual(left)
  })
})

describe('groups of highlights', () => {
  const all = [
    made('1', { articleId: 'a', createdAt: '2024-01-03' }),
    made('2', { articleId: 'a', createdAt: '2024-01-01' }),
    made('3', { articleId: 'b', createdAt: '2024-01-02' }),
  ]
  const shape = (isLatestFirst: boolean) =>
    groupedHighlights(all, isLatestFirst).map(({ articleId, highlights }) => [
      articleId,
      idsOf(highlights),
    ])

  it('are of an article each, in the order of its text', () => {
    expect(shape(false)).toEqual([
      ['a', ['1', '2']],
      ['b', ['3']],
    ])
  })

  it('come again where the latest first leads back to an article', () => {
    expect(shape(true)).toEqual([
      ['a', ['1']],
      ['b', ['3']],
      ['a', ['2']],
    ])
  })
})
