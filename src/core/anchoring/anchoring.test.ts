import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as describePassage } from './describe.ts'
import { resolve } from './resolve.ts'

const OLD = 'a'.repeat(64)
const NEW = 'b'.repeat(64)
const TEXT =
  'The ferry left at nine. Nobody was hurt, the harbour master said. The ferry came back at noon.'

const select = (words: string, text = TEXT) =>
  describePassage(text, text.indexOf(words), text.indexOf(words) + words.length, OLD)

describe('describing', () => {
  test('keeps 32 characters on either side', () => {
    const { position, quote } = select('harbour master')
    expect(quote.exact).toBe('harbour master')
    expect(quote.prefix).toBe(TEXT.slice(position.start - 32, position.start))
    expect(quote.suffix).toBe(TEXT.slice(position.end, position.end + 32))
  })

  test('never cuts a character in two', () => {
    const text = `${'🚢'.repeat(20)}x${'⚓️🚢'.repeat(20)}`
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const { quote } = describePassage(text, Math.min(a, b), Math.max(a, b), OLD)
        for (const part of Object.values(quote)) expect(String(part)).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
})

describe('finding again', () => {
  test('in the same text is exact', () => {
    const { position } = select('The ferry')
    expect(resolve(TEXT, OLD, select('The ferry'))).toEqual({ state: 'exact', ...position })
  })

  test('in a text with words put before it is moved', () => {
    const changed = `Update. ${TEXT}`
    const start = changed.indexOf('Nobody')
    expect(resolve(changed, NEW, select('Nobody was hurt'))).toEqual({
      state: 'moved',
      start,
      end: start + 'Nobody was hurt'.length,
    })
  })

  test('needs what stands around it on one side only', () => {
    const changed = TEXT.replace('at nine', 'at nine, half empty')
    expect(resolve(changed, NEW, select('Nobody was hurt')).state).toBe('moved')
  })

  test('takes no lookalike: the same words elsewhere are not the passage', () => {
    const changed = 'A new first line. Later the ferry sank. The ferry was old, they wrote today.'
    expect(resolve(changed, NEW, select('The ferry')).state).toBe('orphaned')
  })

  test('takes neither of two places that fit as well', () => {
    const row = 'Tram 4: late. Tram 4: late. '
    const text = row.repeat(6)
    const middle = describePassage(text, 56, 62, OLD)
    expect(resolve(`New. ${text}`, NEW, middle).state).toBe('orphaned')
  })

  test('of words that are gone is orphaned, also where the position still points', () => {
    const changed = TEXT.replace('Nobody was hurt', 'Three were hurt')
    expect(resolve(changed, NEW, select('Nobody was hurt')).state).toBe('orphaned')
  })

  test('with a position that does not hold its words does not trust the hash', () => {
    const selectors = { ...select('Nobody was hurt'), position: { start: 0, end: 5 } }
    expect(resolve(TEXT, OLD, selectors)).toMatchObject({ state: 'moved' })
  })

  test('after any text was put in front or behind, finds the very words or nothing', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.nat(80),
        fc.integer({ min: 1, max: 14 }),
        (a, b, at, size) => {
          const changed = a + TEXT + b
          const found = resolve(changed, NEW, describePassage(TEXT, at, at + size, OLD))
          if (found.state === 'orphaned') return
          expect(changed.slice(found.start, found.end)).toBe(TEXT.slice(at, at + size))
        },
      ),
    )
  })
})

// As many as a function takes no arguments for.
test('words that stand in 200,000 places have none for sure', () => {
  expect(resolve('a '.repeat(200_000), NEW, select('a', 'b a b'))).toEqual({ state: 'orphaned' })
})
