import { expect, test } from 'vitest'
import { lookUp } from './look-up.ts'

test('an entry is found by its key, and nothing that every object has', () => {
  const entries = { ferry: 1 }
  expect(lookUp(entries, 'ferry')).toBe(1)
  for (const key of ['harbour', 'constructor', 'toString', '__proto__']) {
    expect(lookUp(entries, key)).toBeUndefined()
  }
})
