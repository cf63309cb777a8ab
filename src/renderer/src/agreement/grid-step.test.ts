import { expect, test } from 'vitest'
import { stepInGrid } from './grid-step.ts'

const grid = { rows: ['r1', 'r2', 'r3'], columns: ['a', 'b'] }
const at = (row: string, articleId: string | null) => ({ row, articleId })

test.each([
  ['ArrowDown', at('r1', 'a'), at('r2', 'a')],
  ['ArrowDown', at('r3', 'a'), at('r3', 'a')],
  ['ArrowUp', at('r1', null), at('r1', null)],
  ['ArrowLeft', at('r2', 'a'), at('r2', null)],
  ['ArrowLeft', at('r2', null), at('r2', null)],
  ['ArrowRight', at('r2', null), at('r2', 'a')],
  ['ArrowRight', at('r2', 'b'), at('r2', 'b')],
  ['Home', at('r2', 'b'), at('r2', null)],
  ['End', at('r2', null), at('r2', 'b')],
  ['PageDown', at('r1', 'b'), at('r3', 'b')],
])('%s goes from %o to %o', (key, from, to) => {
  expect(stepInGrid(grid, from, key)).toEqual(to)
})

test('other keys lead nowhere, nor does a row that is not there', () => {
  expect(stepInGrid(grid, at('r1', 'a'), 'x')).toBe(null)
  expect(stepInGrid(grid, at('gone', 'a'), 'ArrowDown')).toBe(null)
})
