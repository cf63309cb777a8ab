import { describe, expect, it } from 'vitest'
import {
  type ComparedPair,
  groupOf,
  notFoundElsewhere,
  sidesFor,
  type ShownMatch,
} from './comparison.ts'

const side = (articleId: string, start: number, end: number) => ({
  articleId,
  passage: { start, end },
  words: [],
  said: [],
  speaker: undefined,
})
const match = (
  id: string,
  a: [string, number, number],
  b: [string, number, number],
): ShownMatch => ({
  id,
  kind: 'same-fact',
  band: 'strong',
  reason: null,
  remark: null,
  sides: [side(...a), side(...b)],
  decision: null,
})
const pair = (matches: ShownMatch[], statements: ComparedPair['statements']): ComparedPair => ({
  articleIds: ['a', 'b'],
  basis: 'words',
  matches,
  dismissed: [],
  statements,
  isOneEvent: true,
  comparedTo: Object.fromEntries(Object.keys(statements).map((id) => [id, 100])),
})

describe('notFoundElsewhere', () => {
  const statements = {
    a: [
      { start: 0, end: 10 },
      { start: 11, end: 20 },
      { start: 21, end: 30 },
    ],
  }

  it('gives the sentences that no match of any pair touches', () => {
    const pairs = [
      pair([match('1', ['a', 0, 10], ['b', 0, 5])], statements),
      pair([match('2', ['c', 0, 5], ['a', 21, 30])], statements),
    ]
    expect(notFoundElsewhere('a', pairs)).toEqual([{ start: 11, end: 20 }])
  })

  it('leaves out what says too little, and what has not been compared yet', () => {
    const brief = { a: [{ start: 0, end: 10, isBrief: true }, ...statements.a.slice(1)] }
    expect(notFoundElsewhere('a', [pair([], brief)])).toEqual(statements.a.slice(1))
    const partly = { ...pair([], statements), comparedTo: { a: 20 } }
    expect(notFoundElsewhere('a', [partly])).toEqual(statements.a.slice(0, 2))
  })

  it('says nothing beside a text on another event', () => {
    const apart = { ...pair([], statements), isOneEvent: false }
    expect(notFoundElsewhere('a', [apart])).toEqual([])
  })

  it('says nothing of an article that was compared with none', () => {
    expect(notFoundElsewhere('z', [pair([], statements)])).toEqual([])
  })
})

describe('sidesFor', () => {
  it('tells here from there whichever side an article is on', () => {
    const both = match('1', ['a', 0, 1], ['b', 2, 3])
    expect(sidesFor(both, 'b')?.there.articleId).toBe('a')
    expect(sidesFor(both, 'a')?.here.passage).toEqual({ start: 0, end: 1 })
    expect(sidesFor(both, 'c')).toBeNull()
  })
})

it('counts the same words of another speaker among the quotations', () => {
  expect(groupOf('same-words-different-speaker')).toBe('quotations')
})
