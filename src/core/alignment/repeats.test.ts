import { expect, it } from 'vitest'
import { Candidates } from './candidates.ts'
import { Surroundings } from './context.ts'
import { GENERAL_ENGLISH } from './general-english.ts'
import { pairOf } from './pair.ts'
import { firstAlike } from './repeats.ts'
import { prepared } from './testing.ts'
import { chanceOf } from './weights.ts'

const CLOSED = 'The harbour board of Osmark closed the old bridge on Monday.'
const COUNTED = 'Divers counted 14 cracks in two piers of the bridge.'
const NOTHING = 'A baker gave bread to the crews.'
const A = prepared([CLOSED, CLOSED, CLOSED, COUNTED, NOTHING, CLOSED, COUNTED].join(' '))
const B = prepared([COUNTED, CLOSED, CLOSED, NOTHING, COUNTED, 'Osmark closed a bridge.'].join(' '))
const pair = pairOf(A, B, GENERAL_ENGLISH, 'words')

it('finds the sentences that come again', () => {
  expect([...firstAlike(pair.a)]).toEqual([0, 0, 0, 3, 4, 0, 3])
  // Of the same terms, but one is a sum of money.
  const figures = prepared('They saw 14 and left. They saw $14 and left.')
  const other = pairOf(figures, B, GENERAL_ENGLISH, 'words')
  expect([...firstAlike(other.a)]).toEqual([0, 1])
})

it('gives a sentence that comes again what it shares, as if it came for the first time', () => {
  const again = new Candidates(pair)
  const rows = [again.emptyRow(), again.emptyRow()]
  for (let i = 0; i < A.sentences.length; i += 1) {
    const row = rows[i % 2]!
    again.fill(row, i)
    const anew = new Candidates(pair)
    const expected = anew.emptyRow()
    anew.fill(expected, i)
    const { candidates, size, ...shared } = expected
    expect(row).toMatchObject({ i, size, best: shared.best, base: shared.base })
    const of = (one: Float64Array) => [...candidates.subarray(0, size)].map((j) => one[j])
    expect(row.candidates.subarray(0, size)).toEqual(candidates.subarray(0, size))
    for (const name of ['gram', 'cover', 'tied', 'related', 'mass', 'figures'] as const)
      expect(of(row[name])).toEqual(of(shared[name]))
  }
  const best = B.sentences.map((_, j) => again.bestOf(j, 0))
  expect(best[2]).toBe(best[1])
  expect(best).toEqual(B.sentences.map((_, j) => new Candidates(pair).bestOf(j, 0)))
})

it('goes through candidates from the nearest, none of which has more chance than at most', () => {
  for (const surrounded of new Surroundings(pair).rows()) {
    const { candidates, size } = surrounded.row
    const order = [...surrounded.nearestFirst()]
    expect(order.toSorted((x, y) => x - y)).toEqual([...candidates.subarray(0, size)])
    const positions = order.map((j) => surrounded.atBest(j).position)
    expect(positions).toEqual(positions.toSorted((x, y) => y - x))
    for (const j of order) {
      const most = chanceOf(surrounded.atMost(j))
      expect(most).toBeGreaterThanOrEqual(chanceOf(surrounded.atBest(j)))
    }
  }
})
