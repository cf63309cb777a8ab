import { describe, expect, it } from 'vitest'
import { GENERAL_ENGLISH } from './general-english.ts'
import { pairOf } from './pair.ts'
import { prepared } from './testing.ts'
import { areOfTwoTimes, differingFigures, recounting } from './recounts.ts'

function pairing(a: string, b: string) {
  return pairOf(prepared(a), prepared(b), GENERAL_ENGLISH, 'words')
}

function differing(a: string, b: string) {
  return differingFigures(pairing(a, b), 0, 0).map(([one, other]) => [one.value, other.value])
}

describe('figures that differ', () => {
  it('are of one unit in one context', () => {
    expect(
      differing('The storm has idled 158 ships in Osmark.', 'It idled 160 ships at Osmark.'),
    ).toEqual([[158, 160]])
    expect(differing('The storm sank 3 ships.', 'It cost 4 crowns a head.')).toEqual([])
  })

  it('may count one thing by two nouns, with no word in common', () => {
    expect(
      differing('Halvik has about 200,000 residents.', 'The island is home to 120,000 people.'),
    ).toEqual([[200_000, 120_000]])
  })

  it('are two counts where the other account states the first one too', () => {
    const b = 'The island is home to 120,000 people. Before the flood 200,000 residents were there.'
    expect(differing('Halvik has about 200,000 residents.', b)).toEqual([])
  })

  it('need a word in common where the unit only measures', () => {
    expect(
      differing('Divers worked for nine hours.', 'The town was dark for seven hours.'),
    ).toEqual([])
  })
})

describe('amounts of two times', () => {
  it.each([
    [
      'The deficit will fall to 19 million crowns this year.',
      'The deficit, 34 million crowns in 1986.',
    ],
    ['Prices rose 2 percent in May.', 'In June prices rose 3 percent.'],
    ['Osmark sold 158 ships in the first quarter.', 'Osmark sold 190 ships in the third quarter.'],
  ])('are two facts and no figures that differ: %s %s', (a, b) => {
    expect(differing(a, b)).toEqual([])
    expect(areOfTwoTimes(pairing(a, b), 0, 0)).toBe(true)
  })

  it.each([
    ['Osmark may sell 158 ships.', 'In June Osmark sold 160 ships.'],
    ['In 1986 Osmark sold 158 ships.', 'In 1986 Osmark sold 160 ships.'],
    ['Osmark sold 158 ships in 1986, 90 in 1985.', 'In 1986 Osmark sold 160 ships.'],
  ])('are told only where both say their time: %s %s', (a, b) => {
    expect(areOfTwoTimes(pairing(a, b), 0, 0)).toBe(false)
    expect(differing(a, b)).toHaveLength(1)
  })

  it('are one fact where both state one of them', () => {
    const pair = pairing(
      'The deficit fell to 19 million crowns this year from 34 million crowns.',
      'The deficit was 34 million crowns in 1986.',
    )
    expect(areOfTwoTimes(pair, 0, 0)).toBe(false)
  })
})

describe('recounting', () => {
  it('takes the likelier of two values for one figure', () => {
    const pair = pairing(
      'At Osmark 158 ships lie idle. At Terne 140 ships lie idle.',
      'At Osmark 160 ships are waiting.',
    )
    const given = [
      { i: 0, j: 0, score: 0.2 },
      { i: 1, j: 0, score: 0.1 },
    ]
    expect(recounting(pair, given)).toEqual([given[0]])
    expect(recounting(pair, given.slice(1))).toEqual([given[1]])
  })
})
