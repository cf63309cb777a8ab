import { expect, test } from 'vitest'
import { groupedRows, type ListRows, plainRows } from './list-rows.ts'
import { articleNamed } from '../../../core/listing/testing.ts'

const [a, b, c] = ['a', 'b', 'c'].map((id) => articleNamed(id)) as [
  ReturnType<typeof articleNamed>,
  ReturnType<typeof articleNamed>,
  ReturnType<typeof articleNamed>,
]

function keysOf(rows: ListRows): string[] {
  return Array.from({ length: rows.count }, (_, index) => rows.at(index)?.key ?? '?')
}

const GROUPS = [
  { key: 'one group', title: 'One', articles: [a, b] },
  { key: '', title: 'None', articles: [b, c] },
]

test('without groups there is a row for each article', () => {
  const rows = plainRows([a, b, c])
  expect(keysOf(rows)).toEqual(['a', 'b', 'c'])
  expect(rows.indexOf('b')).toBe(1)
  // As when the groups of a list were just taken away.
  expect(rows.indexOf('c one group')).toBe(2)
  expect(rows.indexOf('x')).toBe(-1)
  expect(rows.at(3)).toBeUndefined()
})

test('in groups each article has a row under each of its headings', () => {
  const rows = groupedRows([a, b, c], GROUPS, new Set())
  expect(keysOf(rows)).toEqual([' one group', 'a one group', 'b one group', ' ', 'b ', 'c '])
  for (const [index, key] of keysOf(rows).entries()) expect(rows.indexOf(key)).toBe(index)
  expect([0, 1, 2, 3, 4, 5].map((index) => rows.headingOf(index))).toEqual([0, 0, 0, 3, 3, 3])
  expect([0, 1, 3, 5].map((index) => rows.isHeading(index))).toEqual([true, false, true, false])
  // From a list without groups, or when it was in another group.
  expect(rows.indexOf('c')).toBe(5)
  expect(rows.indexOf('c one group')).toBe(5)
  expect(rows.at(-1)).toBeUndefined()
  expect(rows.at(6)).toBeUndefined()
})

test('what is folded away is where its heading is', () => {
  const rows = groupedRows([a, b, c], GROUPS, new Set(['one group']))
  expect(keysOf(rows)).toEqual([' one group', ' ', 'b ', 'c '])
  expect(rows.indexOf('a one group')).toBe(0)
  expect(rows.articles).toHaveLength(3)
})

test('groups of nothing are no rows', () => {
  const rows = groupedRows([], [], new Set())
  expect(rows.count).toBe(0)
  expect(rows.at(0)).toBeUndefined()
  expect(rows.headingOf(0)).toBe(-1)
  expect(rows.indexOf('a')).toBe(-1)
})
