import { expect, it } from 'vitest'
import { panesOf } from './workspace-store.ts'

it('shows of kept panes each article once, those that are there, in widths that fit', () => {
  const kept = [
    { articleId: 'aaaaaaaa', size: 40 },
    { articleId: 'aaaaaaaa', size: 20 },
    { articleId: 'gonegone' },
    { articleId: 'bbbbbbbb', size: 1e9 },
    { articleId: 'cccccccc', size: -1 },
    { articleId: 'dddddddd', size: NaN },
    { articleId: 'eeeeeeee' },
  ]
  expect(panesOf(kept, (id) => id !== 'gonegone')).toEqual([
    { articleId: 'aaaaaaaa', size: 40 },
    { articleId: 'bbbbbbbb' },
    { articleId: 'cccccccc' },
    { articleId: 'dddddddd' },
  ])
})
