import { expect, test } from 'vitest'
import type { LibraryInfo } from '../../core/model/library.ts'
import { mergeLibraryInfo } from './merge-library-info.ts'

const info = (part: Partial<LibraryInfo>): LibraryInfo => ({
  name: 'Harbour',
  createdAt: '2031-04-01T10:00:00.000Z',
  colorNames: {},
  tags: [],
  ...part,
})

test('the count of days is the higher, and names and tags of both are there', () => {
  const ours = info({
    days: 7,
    lastDay: '2031-04-09',
    colorNames: { red: 'doubtful' },
    tags: ['a'],
  })
  const theirs = info({ days: 4, lastDay: '2031-04-11', colorNames: { blue: 'sure' }, tags: ['b'] })
  const both = { red: 'doubtful', blue: 'sure' }
  const merged = mergeLibraryInfo(ours, theirs)
  expect(merged).toMatchObject({ days: 7, lastDay: '2031-04-11', colorNames: both })
  expect(merged.tags.toSorted()).toEqual(['a', 'b'])
})

test('what was never counted is not counted', () => {
  expect(mergeLibraryInfo(info({}), info({}))).toEqual(info({}))
})
