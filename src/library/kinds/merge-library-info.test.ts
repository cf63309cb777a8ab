import { expect, test } from 'vitest'
import type { LibraryInfo } from '../../core/model/library.ts'
import type { Stored } from './kind.ts'
import { mergeLibraryInfo } from './merge-library-info.ts'

const info = (part: Partial<LibraryInfo>): LibraryInfo => ({
  name: 'Harbour',
  createdAt: '2031-04-01T10:00:00.000Z',
  colorNames: {},
  tags: [],
  ...part,
})
const at = (rev: number, part: Partial<LibraryInfo>): Stored<LibraryInfo> => ({
  id: 'library12',
  born: 1,
  rev,
  data: info(part),
})

test('the count of days is the higher, and names and tags of both are there', () => {
  const ours = at(5, {
    days: 7,
    lastDay: '2031-04-09',
    colorNames: { red: 'doubtful' },
    tags: ['a'],
  })
  const theirs = at(3, {
    days: 4,
    lastDay: '2031-04-11',
    colorNames: { blue: 'sure' },
    tags: ['b'],
  })
  const both = { red: 'doubtful', blue: 'sure' }
  const merged = mergeLibraryInfo(ours, theirs)
  expect(merged).toMatchObject({ days: 7, lastDay: '2031-04-11', colorNames: both })
  expect(merged.tags.toSorted()).toEqual(['a', 'b'])
})

test('what was never counted is not counted', () => {
  expect(mergeLibraryInfo(at(1, {}), at(1, {}))).toEqual(info({}))
})

test('of what both have a name or a colour for, the later counts, whichever is ours', () => {
  const earlier = at(3, {
    colorNames: { red: 'doubtful', blue: 'sure' },
    tagColors: [
      { tag: 'flood', color: 'red', rev: 3 },
      { tag: 'ferry', color: 'blue', rev: 2 },
    ],
  })
  const later = at(9, {
    colorNames: { red: 'false' },
    tagColors: [
      { tag: 'flood', color: null, rev: 1 },
      { tag: 'ferry', color: null, rev: 8 },
    ],
  })
  for (const merged of [mergeLibraryInfo(earlier, later), mergeLibraryInfo(later, earlier)]) {
    expect(merged.colorNames).toEqual({ red: 'false', blue: 'sure' })
    const colors = Object.fromEntries(merged.tagColors?.map(({ tag, color }) => [tag, color]) ?? [])
    expect(colors).toEqual({ flood: 'red', ferry: null })
    expect(mergeLibraryInfo({ ...later, rev: 10, data: merged }, earlier)).toEqual(merged)
  }
})
