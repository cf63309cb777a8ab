import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_PASTED_TITLE, partedTitle } from './title-line.ts'

test.each([
  ['a line', 'Who knew', { title: 'Who knew', rest: '' }],
  ['one that is being typed', 'Who ', { title: 'Who ', rest: '' }],
  ['nothing', '', { title: '', rest: '' }],
  ['the end of a line that is copied with it', 'Who knew\n', { title: 'Who knew', rest: '' }],
  ['lines', 'Who knew\nNobody.\n\nAnd when?', { title: 'Who knew', rest: 'Nobody.\n\nAnd when?' }],
  ['empty lines before it', '\n \r\nWho knew\r\nNobody.', { title: 'Who knew', rest: 'Nobody.' }],
  ['line ends of Unicode', 'Who knew\u2028Nobody.', { title: 'Who knew', rest: 'Nobody.' }],
  ['an indent', 'Who knew\n\n    Nobody.', { title: 'Who knew', rest: '    Nobody.' }],
])('%s', (_, text, parted) => {
  expect(partedTitle(text)).toEqual(parted)
})

test('a line that is longer than a title is cut after a whole word', () => {
  expect(partedTitle('The bridge was shut', 13)).toEqual({ title: 'The bridge', rest: 'was shut' })
  expect(partedTitle('The bridge', 10)).toEqual({ title: 'The bridge', rest: '' })
})

test('a word that is longer than a title is cut itself, but no character is', () => {
  expect(partedTitle('橋'.repeat(20), 10).title).toBe('橋'.repeat(10))
  expect(partedTitle('x👩‍👩‍👧', 4)).toEqual({ title: 'x', rest: '👩‍👩‍👧' })
})

test('a title is a line that fits, and no letter is lost', () => {
  const white = /\s+/g
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' ', '\n', '\r\n', '\u2029', 'word '.repeat(60), 'w'.repeat(300)),
    ),
  )
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('')
      const { title, rest } = partedTitle(text, LONGEST_PASTED_TITLE)
      expect(title.length).toBeLessThanOrEqual(LONGEST_PASTED_TITLE)
      expect(title).not.toMatch(/[\n\r\u0085\u2028\u2029]/)
      expect((title + rest).replace(white, '')).toBe(text.replace(white, ''))
    }),
  )
})
