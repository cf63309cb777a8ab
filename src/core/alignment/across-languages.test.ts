import { expect, it } from 'vitest'
import { AcrossJudge } from './across-languages.ts'
import type { Row } from './candidates.ts'
import type { Pair } from './pair.ts'

/** Two texts of so many sentences, each with the same two names. */
function alike(length: number): Pair {
  const side = { terms: Array.from({ length }, () => Int32Array.of(0, 1)) }
  return { a: side, b: side } as unknown as Pair
}

function rowOf(i: number, cover: readonly number[]): Row {
  const candidates = Int32Array.from(cover.keys())
  const figures = new Float64Array(cover.length)
  return {
    i,
    candidates,
    size: cover.length,
    cover: Float64Array.from(cover),
    figures,
  } as unknown as Row
}

it('takes what has nothing better on either side', () => {
  const judge = new AcrossJudge(alike(2))
  judge.take(rowOf(0, [0.5, 0.6]))
  judge.take(rowOf(1, [0.3, 0.9]))
  expect(judge.judged().map(({ i, j }) => [i, j])).toEqual([[1, 1]])
})

it('answers a sentence that comes again and again with some of its likes, not with all', () => {
  const judge = new AcrossJudge(alike(60))
  for (let i = 0; i < 60; i += 1)
    judge.take(
      rowOf(
        i,
        Array.from({ length: 60 }, () => 0.5),
      ),
    )
  expect(judge.judged()).toHaveLength(60 * 8)
})
