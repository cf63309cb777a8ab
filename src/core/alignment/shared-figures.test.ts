import { expect, it } from 'vitest'
import { sharedFigures } from './figures.ts'
import { GENERAL_ENGLISH } from './general-english.ts'
import { pairOf } from './pair.ts'
import { firstAlike } from './repeats.ts'
import { SharedFigures } from './shared-figures.ts'
import { prepared } from './testing.ts'

const counted = (from: number) =>
  `They said that the crews had counted ${Array.from({ length: 9 }, (_, k) => `${from + k} ships`).join(', ')} at sea.`

it('finds for sentences that come again what each pair of them shares', () => {
  const a = prepared([counted(20), counted(24), counted(20), counted(24), 'No ships.'].join(' '))
  const b = prepared([counted(22), counted(25), counted(22), counted(25), counted(20)].join(' '))
  const pair = pairOf(a, b, GENERAL_ENGLISH, 'words')
  const shared = new SharedFigures(pair, firstAlike(pair.a), firstAlike(pair.b))
  const each = a.sentences.flatMap((one, i) =>
    b.sentences.map((other, j) => [shared.of(i, j), sharedFigures(one.figures, other.figures)]),
  )
  expect(each).toHaveLength(25)
  expect(new Set(each.map(([found]) => found)).size).toBeGreaterThan(3)
  for (const [found, expected] of each) expect(found).toBe(expected)
})
