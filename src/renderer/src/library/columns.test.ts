import { expect, test } from 'vitest'
import { columnsFor } from './columns.ts'

test.each([
  [2000, 'title outlet date added words highlights tags'],
  [900, 'title outlet date words highlights tags'],
  [760, 'title outlet date words tags'],
  [560, 'title outlet date'],
  [430, 'title date'],
  // However narrow, an article has its title.
  [100, 'title'],
])('in %d pixels', (width, names) => {
  expect(
    columnsFor(width)
      .map(({ of }) => of)
      .join(' '),
  ).toBe(names)
})
