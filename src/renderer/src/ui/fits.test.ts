import { expect, test } from 'vitest'
import { fits } from './fits.ts'

test.each([
  ['lukasz', 'Łukasz Nowak, in the harbour'],
  ['ŁUKASZ harbour', 'Łukasz Nowak, in the harbour'],
  ['strasse', 'Die Straße'],
  ['oeuvre', 'Une œuvre'],
])('%s finds %s', (query, text) => {
  expect(fits(query, [text])).toBe(true)
})

test('every word has to occur', () => {
  expect(fits('lukasz bridge', ['Łukasz Nowak', 'in the harbour'])).toBe(false)
})
