import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Figure } from '../text/figures.ts'
import { isSameFigure, StatedFigures } from './figures.ts'

const figure: fc.Arbitrary<Figure> = fc.record({
  kind: fc.constantFrom('count', 'money', 'year'),
  value: fc.constantFrom(3, 3.5, 12, 5000),
  unit: fc.constantFrom('', 'ship', 'crane'),
  start: fc.constant(0),
  end: fc.constant(1),
}) as unknown as fc.Arbitrary<Figure>

it('tells of many figures what a look at each tells', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 4 }), figure, (all, one) => {
      const isAmong = all.some((other) => isSameFigure(other, one))
      expect(new StatedFigures(all).has(one)).toBe(isAmong)
    }),
    { numRuns: 2000 },
  )
})
