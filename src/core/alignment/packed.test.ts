import { expect, it } from 'vitest'
import { Packed } from './packed.ts'

it('gives arrays of the length asked for, each with a place of its own', () => {
  const packed = new Packed()
  // Beyond the first long array, beyond the longest, and on.
  const lengths = [0, 3, 1000, 40, 5000, 1, 100_000, 7, 65_536, 2]
  const made = lengths.map((length, k) => {
    const array = k % 2 === 0 ? packed.signed(length) : packed.unsigned(length)
    return array.fill(k + 1)
  })
  expect(made.map(({ length }) => length)).toEqual(lengths)
  for (const [k, array] of made.entries()) {
    expect(array.every((value: number) => value === k + 1)).toBe(true)
  }
  expect([...packed.signed(4)]).toEqual([0, 0, 0, 0])
})
