import { beforeEach, expect, test } from 'vitest'
import { togglePicked, unpick, usePicked } from './picked-articles.ts'

const picked = () => [...usePicked.getState().ids].join('')

beforeEach(() => usePicked.setState(usePicked.getInitialState()))

test('one more, and one less; a range would begin at the last that was pressed', () => {
  togglePicked('a', 'a')
  togglePicked('c', 'c')
  togglePicked('a', 'a')
  expect(picked()).toBe('c')
  expect(usePicked.getState().anchor).toBe('a')
})

test('picking nothing says whether there was something', () => {
  togglePicked('a', 'a')
  expect(unpick()).toBe(true)
  expect(unpick()).toBe(false)
  expect(picked()).toBe('')
})
