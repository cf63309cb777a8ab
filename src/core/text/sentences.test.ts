import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockKind } from '../model/article.ts'
import { inPlainBlocks, plainBlocks } from './blocks.ts'
import { sentences } from './sentences.ts'

const split = (text: string) =>
  sentences(inPlainBlocks(text)).map(({ start, end }) =>
    text.slice(start, end).replaceAll(/\s+/g, ' '),
  )

/** The sentences of a text that is one block. */
function inBlock(kind: BlockKind, text: string, keepsLines = false): string[] {
  const block = { kind, start: 0, end: text.length, ...(keepsLines && { keepsLines }) }
  const found = sentences({ text, blocks: [block] })
  return found.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' '))
}

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

  it('joins wrapped lines', () => {
    const wrapped = 'The crane fell across both piers of\nOsmark. Nobody was hurt.'
    expect(inBlock('paragraph', wrapped)).toEqual([
      'The crane fell across both piers of Osmark.',
      'Nobody was hurt.',
    ])
  })

  it('takes a heading for one, whatever marks it holds', () => {
    const heading = 'Is the harbour safe? No. The crane fell'
    expect(inBlock('heading', heading)).toEqual([heading])
    expect(inBlock('paragraph', heading)).toHaveLength(3)
  })

  it('leaves out the marks of quotations and lists', () => {
    expect(split('> Nobody\n> will cross\n> it. Not I.')).toEqual([
      'Nobody > will cross > it.',
      'Not I.',
    ])
    expect(split('1. The boats left.\n2. The gulls came. They stayed.')).toEqual([
      'The boats left.',
      'The gulls came.',
      'They stayed.',
    ])
  })

  it('takes each line of a table, an address and code for one', () => {
    const table = 'Year   Vehicles\n2019   14,000\n2022   11,500'
    expect(inBlock('paragraph', table, true)).toHaveLength(3)
    expect(inBlock('paragraph', 'Transport office\n3 Quay street\nOsmark', true)).toHaveLength(3)
    expect(
      inBlock('paragraph', 'Results of the year\nOsmark 3\nHalvik had none.', true),
    ).toHaveLength(3)
    expect(inBlock('code', 'if cracks:\n  close it.', true)).toHaveLength(2)
  })

  it('goes over the ends of verses', () => {
    const verse =
      'The boats go out before the gulls awake,\nAnd nobody is standing on the pier;\nThe bridge is closed, and it will never break.'
    expect(inBlock('paragraph', verse, true)).toHaveLength(1)
    expect(
      inBlock('paragraph', 'I counted, as I\nstood on the pier,\nnine boats and', true),
    ).toHaveLength(1)
  })

  it('takes each cell for itself', () => {
    const text = 'Vehicles a day\t14,000. Or more'
    const blocks = [
      { kind: 'cell' as const, start: 0, end: 14 },
      { kind: 'cell' as const, start: 15, end: text.length },
    ]
    const found = sentences({ text, blocks }).map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(['Vehicles a day', '14,000.', 'Or more'])
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
    const pieces = sentences(inPlainBlocks('word '.repeat(2000)))
    expect(pieces.length).toBeGreaterThan(4)
    expect(pieces.every(({ start, end }) => end - start <= 1500)).toBe(true)
  })

  it(
    'gives ordered ranges that hold all letters, for any text',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
          // A list item's mark is letters or digits, and part of no sentence.
          const blocks = plainBlocks(text).map((block) => ({
            ...block,
            kind: 'paragraph' as const,
          }))
          const found = sentences({ text, blocks })
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
