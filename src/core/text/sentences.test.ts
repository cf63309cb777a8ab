import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs } from './paragraphs.ts'
import { sentences } from './sentences.ts'

const split = (text: string) =>
  sentences(text).map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' '))

/** Hundreds of texts on a busy machine; in ms. */
const SLOW = 30_000

describe('sentences', () => {
  it('heals abbreviations, initials and acronyms', () => {
    const text = 'Dr. Lind met U.S. officials. J. Berg of Acme Inc. declined. The lock held.'
    expect(split(text)).toEqual([
      'Dr. Lind met U.S. officials.',
      'J. Berg of Acme Inc. declined.',
      'The lock held.',
    ])
  })

  it('ends a sentence at an acronym when the next word opens one', () => {
    expect(split('They sailed to the U.S. The crossing took a week.')).toHaveLength(2)
  })

  it('ends a sentence after a time of day, but not before its zone or day', () => {
    expect(split('It closed at 2 p.m. Harbour staff went home.')).toHaveLength(2)
    expect(split('It closed at 2 p.m. EST on Monday.')).toHaveLength(1)
  })

  it('does not end a sentence at a German day of the month', () => {
    expect(split('Am 12. März sank der Kran. 3 Schiffe lagen dort.')).toEqual([
      'Am 12. März sank der Kran.',
      '3 Schiffe lagen dort.',
    ])
  })

  it('keeps a question and who asked it together', () => {
    expect(split('“Will it hold?” he asked. Nobody knew.')).toEqual([
      '“Will it hold?” he asked.',
      'Nobody knew.',
    ])
  })

  it('joins wrapped lines and parts indented paragraphs', () => {
    const text =
      'The harbour of Osmark was closed on Monday after a crane\n' +
      'fell across both of its piers, the port authority said.\n' +
      '    Nobody was hurt.\n    Work goes on at night.'
    expect(split(text)).toEqual([
      'The harbour of Osmark was closed on Monday after a crane fell across both of its piers, the port authority said.',
      'Nobody was hurt.',
      'Work goes on at night.',
    ])
  })

  it('takes a headline without a full stop for a sentence of its own', () => {
    expect(split('Crane falls in Osmark\n\nA crane fell on Monday.')).toHaveLength(2)
    expect(
      split(`Crane falls in Osmark\n${'A crane fell on Monday and it lay there. '.repeat(4)}`)[0],
    ).toBe('Crane falls in Osmark')
  })

  it('splits Chinese and Arabic', () => {
    expect(split('港口周一关闭。没有人受伤。')).toHaveLength(2)
    expect(split('أغلق الميناء يوم الاثنين. لم يصب أحد.')).toHaveLength(2)
  })

  it('cuts what never ends, at a space', () => {
    const pieces = sentences('word '.repeat(2000))
    expect(pieces.length).toBeGreaterThan(4)
    expect(pieces.every(({ start, end }) => end - start <= 1500)).toBe(true)
  })

  it(
    'gives ordered ranges that hold all letters, for any text',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
          const found = sentences(text)
          const ordered = found.every(
            ({ start, end }, k) =>
              start >= (found[k - 1]?.end ?? 0) && end > start && end <= text.length,
          )
          expect(ordered).toBe(true)
          const inside = found.map(({ start, end }) => text.slice(start, end)).join('')
          const letters = (all: string) => all.replaceAll(/\s/g, '')
          expect(letters(inside)).toBe(letters(text))
        }),
      )
    },
    SLOW,
  )
})

describe('paragraphs', () => {
  it('takes each line of unwrapped text for a paragraph', () => {
    const long = 'A line that was never wrapped goes on and on past any width. '.repeat(3).trim()
    expect(paragraphs(`${long}\n${long}\nShort`)).toHaveLength(3)
  })
})
