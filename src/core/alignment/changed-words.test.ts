import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWords } from './changed-words.ts'

const whole = (text: string) => ({ text, spans: [{ start: 0, end: text.length }] })

function changed(a: string, b: string): [string[], string[]] {
  const found = changedWords(whole(a), whole(b))
  return [
    found.a.map(({ start, end }) => a.slice(start, end)),
    found.b.map(({ start, end }) => b.slice(start, end)),
  ]
}

test('are those that one rendering has and the other has not', () => {
  expect(
    changed(
      'Nobody will cross until I am sure it is safe',
      'no one would be allowed to cross “until I can be sure it’s safe”',
    ),
  ).toEqual([
    ['Nobody will', 'am', 'it is'],
    ['no one would be allowed to', 'can be', 'it’s'],
  ])
})

test('are none where only case, accents and marks differ', () => {
  expect(changed('The Café, at noon.', 'the “cafe” at noon')).toEqual([[], []])
})

test('are looked for in the given parts alone', () => {
  const a = 'Lind said: closed at noon.'
  const b = 'closed at one, Dahl told us.'
  const found = changedWords(
    { text: a, spans: [{ start: a.indexOf('closed'), end: a.length }] },
    { text: b, spans: [{ start: 0, end: b.indexOf(',') }] },
  )
  expect(found.a.map(({ start, end }) => a.slice(start, end))).toEqual(['noon'])
  expect(found.b.map(({ start, end }) => b.slice(start, end))).toEqual(['one'])
})

test('of a rendering and itself are none, and beside nothing are all', () => {
  const words = fc.array(fc.constantFrom('a', 'ferry', 'left', 'at', 'noon', '14,000'))
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ')
      expect(changed(text, text)).toEqual([[], []])
      expect(changed(text, '')[0].join(' ')).toBe(text)
    }),
  )
})

test('of figures that differ are the figures', () => {
  expect(changed('14,000 vehicles a day', '11,500 vehicles a day')).toEqual([
    ['14,000'],
    ['11,500'],
  ])
})
