import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MOST_ANSWERS, MostLikely } from './most-likely.ts'

/** The same of all answers at once. */
function mostLikely<Answer extends { readonly most: number }>(answers: readonly Answer[]) {
  const likeliest = answers.toSorted((x, y) => y.most - x.most).slice(0, MOST_ANSWERS)
  return answers.filter((answer) => likeliest.includes(answer))
}

it('takes the same whichever way sentences come', () => {
  // Few different chances, so that many are equal.
  const chances = fc.array(fc.constantFrom(0.2, 0.4, 0.6, 0.8), { maxLength: 40 })
  fc.assert(
    fc.property(chances, fc.infiniteStream(fc.nat()), (all, keys) => {
      const answers = all.map((most, j) => ({ j, most, key: keys.next().value! }))
      const likeliest = new MostLikely(MOST_ANSWERS)
      for (const { j, most } of answers.toSorted((x, y) => x.key - y.key)) {
        const isOut = likeliest.isOut(j, most)
        likeliest.add(j, most)
        expect(likeliest.sentences().includes(j)).toBe(!isOut)
      }
      expect(likeliest.sentences()).toEqual(mostLikely(answers).map(({ j }) => j))
    }),
  )
})
