import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  inQuotationMarks,
  omissionsAfter,
  shownQuote,
  shownWords,
  withOmission,
} from './omissions.ts'
import { quotedContent } from './quoted.ts'

const QUOTE = 'The ferry, built in 1962, sank off Osmark on Friday.'

function spanOf(words: string, quote = QUOTE) {
  const start = quote.indexOf(words)
  return { start, end: start + words.length }
}

test('what is left out has a sign in its place', () => {
  const omissions = [spanOf('built in 1962,')]
  expect(shownWords({ quote: QUOTE, omissions })).toBe('The ferry, […] sank off Osmark on Friday.')
})

describe('leaving out', () => {
  it('takes whole words', () => {
    const [omission] = withOmission(QUOTE, [], { start: 13, end: 18 })
    expect(QUOTE.slice(omission!.start, omission!.end)).toBe('built in')
  })

  it('makes one of two with no word between them', () => {
    const once = withOmission(QUOTE, [], spanOf('ferry'))
    expect(withOmission(QUOTE, once, spanOf('built'))).toEqual([spanOf('ferry, built')])
  })

  it('keeps apart what has a word between', () => {
    const once = withOmission(QUOTE, [], spanOf('Osmark'))
    expect(withOmission(QUOTE, once, spanOf('built'))).toEqual([spanOf('built'), spanOf('Osmark')])
  })

  it('does nothing where there is no word', () => {
    expect(withOmission(QUOTE, [], spanOf(', '))).toEqual([])
  })

  it('never shows a letter of what was left out, nor less than the rest', () => {
    const span = fc.tuple(fc.nat(QUOTE.length), fc.nat(QUOTE.length))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const omissions = spans.reduce(
          (before, [a, b]) =>
            withOmission(QUOTE, before, { start: Math.min(a, b), end: Math.max(a, b) }),
          [] as { start: number; end: number }[],
        )
        const kept = [...QUOTE].filter(
          (_, at) => !omissions.some(({ start, end }) => start <= at && at < end),
        )
        const shown = shownWords({ quote: QUOTE, omissions }).replaceAll('[…]', '')
        expect(shown.replace(/\s/g, '')).toBe(kept.join('').replace(/\s/g, ''))
        const signs = shownWords({ quote: QUOTE, omissions }).match(/\[…\]/g) ?? []
        expect(signs).toHaveLength(omissions.length)
      }),
    )
  })
})

test('an omission over several paragraphs has one sign, and none of them is left empty', () => {
  const quote = 'It sank.\n\nNobody was hurt.\n\nThe crew swam.'
  const omissions = [spanOf('hurt.\n\nThe crew', quote)]
  expect(quotedContent({ quote, omissions })).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: 'It sank.' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Nobody was ' },
        { type: 'text', value: '[…]' },
      ],
    },
    { type: 'paragraph', children: [{ type: 'text', value: ' swam.' }] },
  ])
  const whole = [spanOf('Nobody was hurt.\n\nThe crew swam.', quote)]
  expect(quotedContent({ quote, omissions: whole })).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: 'It sank.' }] },
    { type: 'paragraph', children: [{ type: 'text', value: '[…]' }] },
  ])
})

test('rows and items that are left out go, their signs stay', () => {
  const quote = 'Name\tAge\nAda\t36\nBo\t41'
  const cells = ['Name', 'Age', 'Ada', '36', 'Bo', '41'].map((cell) => ({
    kind: 'cell' as const,
    ...spanOf(cell, quote),
  }))
  const [table] = quotedContent({ quote, blocks: cells, omissions: [spanOf('Ada\t36', quote)] })
  expect(JSON.stringify(table)).not.toContain('Ada')
  expect(JSON.stringify(table)).not.toContain('36')
  expect(JSON.stringify(table).match(/\[…\]/g)).toHaveLength(1)
  expect(JSON.stringify(table)).toContain('41')
})

test('words in quotation marks get no second ones', () => {
  expect(inQuotationMarks('It sank')).toBe('“It sank”')
  expect(inQuotationMarks('“It sank,”')).toBe('“It sank,”')
  expect(inQuotationMarks('“It sank,” she said')).toBe('““It sank,” she said”')
})

describe('deleting in what is shown', () => {
  const omissions = [spanOf('built in 1962,')]

  it('leaves out the words that are deleted, whatever signs are among them', () => {
    const { text } = shownQuote(QUOTE, omissions)
    expect(text).toBe('The ferry, […] sank off Osmark on Friday.')
    const deleted = spanOf('ferry, […] sank', text)
    expect(omissionsAfter(QUOTE, omissions, deleted)).toEqual([
      spanOf('ferry, built in 1962, sank'),
    ])
  })

  it('brings back what a sign stands for, when it alone is deleted, in part or whole', () => {
    const { text } = shownQuote(QUOTE, omissions)
    expect(omissionsAfter(QUOTE, omissions, spanOf('[…]', text))).toEqual([])
    expect(omissionsAfter(QUOTE, omissions, spanOf(']', text))).toEqual([])
  })

  it('does nothing to nothing', () => {
    expect(omissionsAfter(QUOTE, omissions, { start: 3, end: 3 })).toEqual(omissions)
    expect(omissionsAfter('', [], { start: 0, end: 0 })).toEqual([])
  })

  it('gives back all words when all signs are deleted', () => {
    fc.assert(
      fc.property(fc.nat(QUOTE.length), fc.nat(QUOTE.length), (a, b) => {
        const once = omissionsAfter(QUOTE, [], { start: Math.min(a, b), end: Math.max(a, b) })
        const { text, pieces } = shownQuote(QUOTE, once)
        const signs = pieces.filter(({ isOmitted }) => isOmitted)
        expect(signs).toHaveLength(once.length)
        for (const { shown } of signs) {
          expect(text.slice(shown.start, shown.end)).toBe('[…]')
          expect(omissionsAfter(QUOTE, once, shown)).toEqual([])
        }
      }),
    )
  })
})
