import { describe, expect, it } from 'vitest'
import { RelatedSentences, type RelatedTerm } from './related-terms.ts'
import { Postings } from './similarity.ts'

// Here: thieves 0, fled 1, car 2. There: robbers 3, thugs 4, left 5, car 2.
const weight = Float64Array.of(3, 1, 1, 1, 2, 1)
const here = Int32Array.of(0, 1, 2)
const there = Int32Array.of(3, 4, 5, 2)

function between(related: readonly (readonly [number, readonly RelatedTerm[]])[]) {
  const sentences = new RelatedSentences([here], [there], new Map(related), weight)
  return sentences.between(0, 0).map(({ a, b }) => [a, b])
}

describe('related terms of two sentences', () => {
  it('are each taken once, the nearest first', () => {
    const found = between([
      [
        0,
        [
          { term: 3, nearness: 0.5 },
          { term: 5, nearness: 0.9 },
        ],
      ],
      [1, [{ term: 5, nearness: 0.7 }]],
    ])
    expect(found).toEqual([[0, 5]])
  })

  it('are, of equally near ones, the heavier', () => {
    const related = [
      { term: 3, nearness: 0.5 },
      { term: 4, nearness: 0.5 },
    ]
    expect(between([[0, related]])).toEqual([[0, 4]])
    expect(between([[0, related.toReversed()]])).toEqual([[0, 4]])
  })

  it('are none where either side has both', () => {
    expect(between([[2, [{ term: 5, nearness: 0.9 }]]])).toEqual([])
    expect(between([[0, [{ term: 2, nearness: 0.9 }]]])).toEqual([])
  })

  it('say how much they share', () => {
    const related = new Map([[0, [{ term: 4, nearness: 0.5 }]]])
    const sentences = new RelatedSentences([here], [there], related, weight)
    expect(sentences.between(0, 0)[0]?.mass).toBe(1)
    const totals = new Float64Array(2)
    const second = [there, Int32Array.of(2, 3)]
    const both = new RelatedSentences([here], second, related, weight)
    both.addMass(0, new Postings(second, weight.length), totals)
    expect([...totals]).toEqual([1, 0])
  })
})
