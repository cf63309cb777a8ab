import { expect, it } from 'vitest'
import type { ComparedPair, ShownKind, ShownMatch } from './comparison.ts'
import { talliesOf } from './tally.ts'

const SENTENCES = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
]

function pair(other: string, ...matches: [kind: ShownKind, start: number, end: number][]) {
  const side = (articleId: string, start: number, end: number) => ({
    articleId,
    passage: { start, end },
    words: [],
    said: [],
    speaker: undefined,
  })
  return {
    articleIds: ['base', other],
    basis: 'words',
    dismissed: [],
    statements: { base: SENTENCES },
    isOneEvent: true,
    comparedTo: { base: 20 },
    matches: matches.map(([kind, start, end], index): ShownMatch => ({
      id: `${other}.${index}`,
      kind,
      band: 'strong',
      reason: null,
      remark: null,
      sides: [side('base', start, end), side(other, 0, 5)],
      decision: null,
    })),
  } satisfies ComparedPair
}

const source = (articleId: string, ...copies: string[]) => ({ articleId, copies })

it('counts sources that say the same, and those that differ, once each', () => {
  const sources = [source('a', 'copy of a', 'another'), source('b'), source('c')]
  const pairs = [
    pair('a', ['same-fact', 0, 10], ['same-quotation', 0, 10]),
    pair('b', ['same-fact', 0, 10], ['figures-differ', 0, 10]),
    pair('c', ['same-words-different-speaker', 0, 10]),
  ]
  const [first, ...rest] = talliesOf('base', sources, pairs)
  expect(first).toMatchObject({ sentence: SENTENCES[0], same: 1, differ: 2 })
  expect(first?.answering.map(({ source: { articleId } }) => articleId)).toEqual(['a', 'b', 'c'])
  expect(rest).toEqual([])
})

it('counts a match of two sentences beside both', () => {
  const tallies = talliesOf('base', [source('a')], [pair('a', ['joined', 0, 20])])
  expect(tallies.map(({ sentence, same }) => [sentence.start, same])).toEqual([
    [0, 1],
    [11, 1],
  ])
})

it('counts what has been compared so far', () => {
  const sources = [source('a'), source('b')]
  const tallies = talliesOf('base', sources, [pair('b', ['same-fact', 12, 18])])
  expect(tallies).toMatchObject([{ sentence: SENTENCES[1], same: 1, differ: 0 }])
  expect(talliesOf('base', sources, [])).toEqual([])
})
