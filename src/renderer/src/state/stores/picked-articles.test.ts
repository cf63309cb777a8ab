import { beforeEach, expect, test } from 'vitest'
import { pick, pickTo, togglePicked, unpick, usePicked } from './picked-articles.ts'

const ROWS = ['a', 'b', 'c', 'd', 'e']
const picked = () => [...usePicked.getState().ids].join('')

beforeEach(() => usePicked.setState(usePicked.getInitialState()))

test('a range goes from where it began, whichever way, and grows and shrinks', () => {
  pickTo('d', ROWS, 'c')
  expect(picked()).toBe('cd')
  pickTo('e', ROWS, 'd')
  expect(picked()).toBe('cde')
  pickTo('a', ROWS, 'e')
  expect(picked()).toBe('abc')
})

test('one more, one less, and a range from the last of them', () => {
  togglePicked('a')
  togglePicked('c')
  togglePicked('a')
  expect(picked()).toBe('c')
  pickTo('b', ROWS, 'e')
  // The last that was pressed is where the range begins, though it is picked no more.
  expect(picked()).toBe('ab')
})

test('a range from what the list shows no more is the row itself', () => {
  pick(['x'], 'x')
  pickTo('b', ROWS, 'x')
  expect(picked()).toBe('b')
  pickTo('c', ROWS, 'c')
  expect(picked()).toBe('bc')
})

test('picking nothing says whether there was something', () => {
  togglePicked('a')
  expect(unpick()).toBe(true)
  expect(unpick()).toBe(false)
  expect(picked()).toBe('')
})
