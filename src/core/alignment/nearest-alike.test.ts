import { expect, it } from 'vitest'
import { GENERAL_ENGLISH } from './general-english.ts'
import { NearestAlike } from './nearest-alike.ts'
import { pairOf } from './pair.ts'
import { Sharing } from './sharing.ts'
import { prepared } from './testing.ts'
import { squaresOf, vectorsOf } from './vectors.ts'

const ASKED = 'The old lock keeper of Osmark painted the northern gate in October.'
const COMMON = 'The boats of the harbour came back in the rain.'
const LENGTH = 3000
const EFFORT = { alike: 32, read: 1024, answers: 8, asksBack: true }

function found(text: string, at: number): number[] {
  const pair = pairOf(prepared(ASKED), prepared(text), GENERAL_ENGLISH, 'words')
  const squares = squaresOf(pair)
  const nearest = new NearestAlike(squares, vectorsOf(pair.b, pair, squares), EFFORT)
  const [terms, grams] = [pair.a.terms[0]!, pair.a.grams[0]!]
  // Asked twice: nothing is left of the first.
  expect(nearest.of(terms, grams, at)).toEqual(nearest.of(terms, grams, at))
  return [...nearest.of(terms, grams, at)]
}

it('finds the one that is most like it, wherever it stands', () => {
  const text = Array.from({ length: LENGTH }, () => COMMON)
  for (const place of [0, 700, LENGTH - 1]) {
    const some = text.with(place, 'In October a keeper painted the gate of the northern lock.')
    const sentences = found(some.join(' '), 0.5)
    expect(sentences).toContain(place)
    expect(sentences).toHaveLength(EFFORT.alike)
  }
})

it('takes of equal ones those at the same place in the story, in order', () => {
  const text = Array.from({ length: LENGTH }, () => COMMON).join(' ')
  const sentences = found(text, 0.25)
  expect(sentences).toEqual(sentences.toSorted((x, y) => x - y))
  const far = Math.max(...sentences.map((j) => Math.abs(j - LENGTH / 4)))
  expect(far).toBeLessThanOrEqual(EFFORT.alike / 2 + 1)
  expect(found(text, 0)[0]).toBe(0)
})

it('reads of those that it finds what reading all of them gives', () => {
  const text = [COMMON, ASKED, 'He painted a gate.', COMMON, 'Osmark is old.'].join(' ')
  const pair = pairOf(prepared(text), prepared(`${text} ${ASKED}`), GENERAL_ENGLISH, 'words')
  const squares = squaresOf(pair)
  const [a, b] = [vectorsOf(pair.a, pair, squares), vectorsOf(pair.b, pair, squares)]
  const [all, some] = [undefined, EFFORT].map((effort) => new Sharing(pair, squares, a, b, effort))
  for (let i = 0; i < a.terms.length; i += 1) {
    all!.read(i)
    const read = some!.read(i)
    expect(read).toContain(i)
    for (const j of read) {
      for (const name of ['shared', 'product', 'gramProduct'] as const)
        expect(some![name][j]).toBeCloseTo(all![name][j]!, 10)
    }
  }
})
