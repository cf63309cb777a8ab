import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from './canonical.ts'

test('the byte-order mark goes, and only the one at the start', () => {
  expect(canonicalText('\uFEFFThe bridge\uFEFF')).toBe('The bridge\uFEFF')
})

test('every way to end a line becomes a line feed', () => {
  expect(canonicalText('a\r\nb\rc\nd\u0085e\u2028f\u2029g\vh')).toBe('a\nb\nc\nd\ne\nf\ng\nh')
})

test('control characters become spaces of the same length, tabs stay', () => {
  expect(canonicalText('a\0b\u0003c\u007Fd\u009Fe\fg\th')).toBe('a b c d e g\th')
})

test('half a surrogate pair is replaced, a whole one stays', () => {
  expect(canonicalText('a\uD83Db \u{1F309} c\uDE00')).toBe('a\uFFFDb \u{1F309} c\uFFFD')
})

test('the rest stays as it is, spaces and odd signs included', () => {
  const text = '  “Nobody  will\u00A0cross” \u200B — e\u0301 \t.\n\n\n'
  expect(canonicalText(text)).toBe(text)
})

test('any text comes out well formed, as long as it was, and the same when done twice', () => {
  const anyText = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  })
  fc.assert(
    fc.property(anyText, (text) => {
      const canonical = canonicalText(text)
      expect(canonical).not.toMatch(/(?![\t\n])\p{Cc}|\p{Surrogate}/u)
      expect(canonical.length).toBe(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').length)
      // The x: a second mark behind the first is a character of the text, and would now be taken.
      expect(canonicalText(`x${canonical}`)).toBe(`x${canonical}`)
    }),
  )
})
