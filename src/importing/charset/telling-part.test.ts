import { expect, test } from 'vitest'
import { tellingPart } from './telling-part.ts'

/** What tells of a text in Latin-1. */
function telling(text: string): string {
  return Buffer.from(tellingPart(Buffer.from(text, 'latin1'))).toString('latin1')
}

test('is each word with an accent and two words around it', () => {
  expect(telling('one two three four café five six seven eight')).toBe('three four café five six')
  expect(telling('plain words')).toBe('')
})

// It is read in thirty encodings.
test.each([
  ['one word', 'a'.repeat(500_000)],
  ['spaces', ' '.repeat(500_000)],
  ['accents', 'é'.repeat(500_000)],
  ['words with accents', 'é é '.repeat(100_000)],
])('is short, whatever is around: %s', (_, around) => {
  expect(telling(`${around}é${around}`).length).toBeLessThan(10_000)
})
