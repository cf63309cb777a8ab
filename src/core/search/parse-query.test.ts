import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLORS } from '../model/passage.ts'
import { parseQuery } from './parse-query.ts'
import { FIELDS, POSSESSIONS, printQuery, type Plain, type Query } from './query.ts'

/** A tree without the places in what was typed. */
const bare = (query: Query): unknown =>
  JSON.parse(JSON.stringify(query, (key, value: unknown) => (key === 'place' ? undefined : value)))
const parsed = (typed: string) => (bare(parseQuery(typed).query) as { all: unknown[] }).all
const word = (text: string, isPrefix = false) => ({ kind: 'word', text, isPrefix })

describe('parseQuery', () => {
  it('reads words, phrases, what must not be there, prefixes and one of several', () => {
    expect(parsed('bridge "climate change" -ferry climat* a OR b OR "c d" e')).toEqual([
      word('bridge'),
      { kind: 'phrase', text: 'climate change', isPrefix: false },
      { kind: 'not', of: word('ferry') },
      word('climat', true),
      {
        kind: 'either',
        of: [word('a'), word('b'), { kind: 'phrase', text: 'c d', isPrefix: false }],
      },
      word('e'),
    ])
  })

  it('reads fields and filters, in any case of their names', () => {
    const typed =
      'title:bridge Outlet:"Coast Wire" by:lin* tag:x in:floods before:2020-03 after:2019 ' +
      'added:2021-12-24 lang:DE has:quote color:red -is:unread'
    expect(parsed(typed)).toEqual([
      { kind: 'field', field: 'title', text: 'bridge', isPrefix: false },
      { kind: 'field', field: 'outlet', text: 'Coast Wire', isPrefix: false },
      { kind: 'field', field: 'by', text: 'lin', isPrefix: true },
      { kind: 'field', field: 'tag', text: 'x', isPrefix: false },
      { kind: 'field', field: 'in', text: 'floods', isPrefix: false },
      { kind: 'date', name: 'before', date: '2020-03' },
      { kind: 'date', name: 'after', date: '2019' },
      { kind: 'date', name: 'added', date: '2021-12-24' },
      { kind: 'language', language: 'de' },
      { kind: 'has', what: 'quote' },
      { kind: 'color', color: 'red' },
      { kind: 'not', of: { kind: 'is', state: 'unread' } },
    ])
  })

  it('takes a number in groups of three for one word', () => {
    expect(parsed('1 500 people')).toEqual([word('1 500'), word('people')])
  })

  it.each([
    ['"climate change', [{ says: 'query-quote-open' }]],
    ['before:yesterday', [{ says: 'query-unknown-value', name: 'before', value: 'yesterday' }]],
    ['has:bananas', [{ says: 'query-unknown-value', name: 'has', value: 'bananas' }]],
    ['author:lind', [{ says: 'query-no-filter', name: 'author' }]],
    ['title: bridge', [{ says: 'query-no-value', name: 'title' }]],
    ['title:""', [{ says: 'query-no-value', name: 'title' }]],
    ['OR ferry', [{ says: 'query-or-alone' }]],
    ['is:read', [{ says: 'query-unknown-value', name: 'is', value: 'read' }]],
    ['https://example.org 10:30 a:b', []],
  ])('takes %s as words where it is nothing else, and says so', (typed, said) => {
    const { query, doubts } = parseQuery(typed)
    expect(doubts.map((doubt) => doubt.said)).toEqual(said)
    expect(query.all.every(({ kind }) => kind === 'word' || kind === 'phrase')).toBe(true)
  })

  it('says where each part was typed', () => {
    const typed = ' a  OR -"b c"  title:x* '
    const { query } = parseQuery(typed)
    expect(query.all.map(({ place }) => typed.slice(place.start, place.end))).toEqual([
      'a  OR -"b c"',
      'title:x*',
    ])
  })

  const typedText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          'OR',
          '-',
          '"',
          '”',
          '*',
          ' ',
          '\n',
          ':',
          'title:',
          'before:',
          '2020',
          '1',
          '500',
          'is:unread',
          '\ud800',
        ),
        { maxLength: 14 },
      )
      .map((all) => all.join('')),
  )

  it('reads what it prints as the same, whatever was typed, and each part lies in what was typed', () => {
    fc.assert(
      fc.property(typedText, (typed) => {
        const { query } = parseQuery(typed)
        expect(bare(parseQuery(printQuery(query)).query)).toEqual(bare(query))
        let last = 0
        for (const { place } of query.all) {
          expect(place.start).toBeGreaterThanOrEqual(last)
          expect(place.end).toBeGreaterThan(place.start)
          last = place.end
        }
        expect(last).toBeLessThanOrEqual(typed.length)
      }),
      { numRuns: 2000 },
    )
  })

  const nowhere = { start: 0, end: 0 }
  const plainWord = fc.stringMatching(/^[a-zäß北+#’][a-z0-9ß北'’.-]{0,6}$/)
  const plainPhrase = fc
    .array(plainWord, { minLength: 1, maxLength: 3 })
    .map((all) => all.join(' '))
  const plain: fc.Arbitrary<Plain> = fc.oneof(
    fc.record({
      kind: fc.constant('word' as const),
      text: plainWord,
      isPrefix: fc.boolean(),
      place: fc.constant(nowhere),
    }),
    fc.record({
      kind: fc.constant('phrase' as const),
      text: plainPhrase,
      isPrefix: fc.boolean(),
      place: fc.constant(nowhere),
    }),
    fc.record({
      kind: fc.constant('field' as const),
      field: fc.constantFrom(...FIELDS),
      text: plainPhrase,
      isPrefix: fc.boolean(),
      place: fc.constant(nowhere),
    }),
    fc.record({
      kind: fc.constant('date' as const),
      name: fc.constantFrom('before' as const, 'after' as const, 'added' as const),
      date: fc.constantFrom('2020', '1999-12', '2024-02-29'),
      place: fc.constant(nowhere),
    }),
    fc.record({
      kind: fc.constant('language' as const),
      language: fc.constantFrom('en', 'de'),
      place: fc.constant(nowhere),
    }),
    fc.record({
      kind: fc.constant('has' as const),
      what: fc.constantFrom(...POSSESSIONS),
      place: fc.constant(nowhere),
    }),
    fc.record({
      kind: fc.constant('color' as const),
      color: fc.constantFrom(...COLORS),
      place: fc.constant(nowhere),
    }),
    fc.constant({ kind: 'is' as const, state: 'unread' as const, place: nowhere }),
  )
  const term = fc.oneof(
    plain,
    plain.map((of) => ({ kind: 'not' as const, of, place: nowhere })),
  )
  const either = fc
    .array(term, { minLength: 2, maxLength: 3 })
    .map((of) => ({ kind: 'either' as const, of, place: nowhere }))

  it.each([
    ['color:CLAIM', 'blue'],
    ['color:"key figure"', 'red'],
    ['color:"yellow"', 'yellow'],
    // A person who calls green "purple" means green.
    ['color:purple', 'green'],
    ['color:red', 'red'],
  ])('takes a colour by what the person calls it: %s', (typed, color) => {
    const names = { blue: 'Claim', red: 'Key figure', green: 'purple', yellow: '' }
    const { query, doubts } = parseQuery(typed, names)
    expect(bare(query)).toEqual({ all: [{ kind: 'color', color }] })
    expect(doubts).toEqual([])
  })

  it('takes a colour that nobody knows as words', () => {
    expect(parseQuery('color:claim').doubts).toMatchObject([
      { said: { says: 'query-unknown-value', name: 'color', value: 'claim' } },
    ])
    expect(parseQuery('color:"no such" x', {}).query.all[0]).toMatchObject({ kind: 'word' })
  })

  it('reads every tree as it is printed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(term, either), { maxLength: 5 }), (all) => {
        expect(bare(parseQuery(printQuery({ all })).query)).toEqual(bare({ all }))
      }),
    )
  })
})
