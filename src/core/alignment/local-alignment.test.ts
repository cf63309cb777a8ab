import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignLocally } from './local-alignment.ts'

const weight = new Float64Array(10).fill(1)

describe('alignLocally', () => {
  it('finds the phrase that both hold in the same order, over small gaps', () => {
    const { pairs } = alignLocally(
      Int32Array.of(9, 1, 2, 3, 4, 8),
      Int32Array.of(7, 1, 2, 5, 4),
      weight,
      1,
    )
    expect(pairs).toEqual([
      [1, 1],
      [2, 2],
      [4, 4],
    ])
  })

  it('takes the weightier of two phrases', () => {
    const heavy = new Float64Array(10).fill(1)
    heavy[6] = 5
    const { pairs } = alignLocally(
      Int32Array.of(1, 2, 8, 8, 8, 8, 8, 8, 8, 6),
      Int32Array.of(6, 9, 1, 2),
      heavy,
      1,
    )
    expect(pairs).toEqual([[9, 0]])
  })

  it('pairs a sequence with itself as with itself and more', () => {
    const weights = Float64Array.of(1, 0.1, 2.5, 0.7, 0.01)
    const more = weights.length - 1
    fc.assert(
      fc.property(fc.array(fc.nat(more - 1), { maxLength: 30 }), (terms) => {
        const one = Int32Array.from(terms)
        const longer = Int32Array.of(...terms, more)
        expect(alignLocally(one, one.slice(), weights, 1)).toEqual(
          alignLocally(one, longer, weights, 1),
        )
      }),
    )
  })

  it('finds nothing in nothing', () => {
    expect(alignLocally(new Int32Array(), Int32Array.of(1), weight, 1)).toEqual({
      score: 0,
      pairs: [],
    })
  })
})
