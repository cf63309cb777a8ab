import { expect, it } from 'vitest'
import { directionOf } from './direction.ts'

it.each([
  ['The bridge', 'ltr'],
  ['“1986: الجسر', 'rtl'],
  ['גשר Bridge', 'rtl'],
  ['Bridge גשר', 'ltr'],
  ['桥', 'ltr'],
  ['', 'ltr'],
  ['12 — 13', 'ltr'],
])('%j runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})
