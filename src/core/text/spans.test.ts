import { expect, it } from 'vitest'
import { mergedSpans, wholeSpan } from './spans.ts'

it('makes one range of those that overlap or touch, and keeps the order', () => {
  const spans = [
    { start: 20, end: 24 },
    { start: 0, end: 8 },
    { start: 2, end: 4 },
    { start: 8, end: 9 },
    { start: 10, end: 12 },
  ]
  expect(mergedSpans(spans)).toEqual([
    { start: 0, end: 9 },
    { start: 10, end: 12 },
    { start: 20, end: 24 },
  ])
  expect(mergedSpans([])).toEqual([])
})

it('goes from the first to the last of any number of ranges', () => {
  const spans = Array.from({ length: 300_000 }, (_, k) => ({ start: 5 + k, end: 7 + k }))
  expect(wholeSpan(spans.toReversed())).toEqual({ start: 5, end: 300_006 })
})
