import { expect, test } from 'vitest'
import { countedValues } from './counted-values.ts'

test('the most frequent values come first, and among equals those first in the alphabet', () => {
  const values = [
    ['b', ''],
    ['a', 'c'],
    ['c', ''],
  ]
  expect(countedValues(values, (one) => one)).toEqual([
    { value: 'c', count: 2 },
    { value: 'a', count: 1 },
    { value: 'b', count: 1 },
  ])
})
