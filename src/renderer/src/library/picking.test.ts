import type { KeyboardEvent, MouseEvent } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { pick, usePicked } from '../state/stores/picked-articles.ts'
import { groupedRows, plainRows } from './list-rows.ts'
import { handlePickingClick, handlePickingKeys } from './picking.ts'
import { articleNamed } from '../../../core/listing/testing.ts'

const ARTICLES = [...'abcde'].map((id) => articleNamed(id))
const PLAIN = plainRows(ARTICLES)
const [a, b, c, d] = ARTICLES
const GROUPED = groupedRows(
  ARTICLES,
  [
    { key: 'x', title: 'X', articles: [a!, b!] },
    { key: 'y', title: 'Y', articles: [b!, c!, d!] },
  ],
  new Set(),
)

const picked = () => [...usePicked.getState().ids].toSorted().join('')
const NONE = { shiftKey: false, ctrlKey: false, metaKey: false }
const shift = { ...NONE, shiftKey: true } as MouseEvent
const ctrl = { ...NONE, ctrlKey: true } as MouseEvent

beforeEach(() => usePicked.setState(usePicked.getInitialState()))

test('a range goes from where it began, whichever way, and grows and shrinks', () => {
  handlePickingClick(shift, PLAIN, 3, 2)
  expect(picked()).toBe('cd')
  handlePickingClick(shift, PLAIN, 4, 3)
  expect(picked()).toBe('cde')
  handlePickingClick(shift, PLAIN, 0, 4)
  expect(picked()).toBe('abc')
})

test('a range begins at the last that was pressed, though it is picked no more', () => {
  handlePickingClick(ctrl, PLAIN, 0, 0)
  handlePickingClick(ctrl, PLAIN, 2, 0)
  handlePickingClick(ctrl, PLAIN, 0, 0)
  handlePickingClick(shift, PLAIN, 1, 4)
  expect(picked()).toBe('ab')
})

test('a range from what the list shows no more is the row itself', () => {
  pick(['x'], 'x')
  handlePickingClick(shift, PLAIN, 1, 4)
  expect(picked()).toBe('b')
  handlePickingClick(shift, PLAIN, 2, 4)
  expect(picked()).toBe('bc')
})

test('in groups a range goes over headings, and from the row that was meant', () => {
  // The second row of b: from the first, a range to c would be the same, and to a would not.
  handlePickingClick(ctrl, GROUPED, 4, 0)
  handlePickingClick(shift, GROUPED, 5, 4)
  expect(picked()).toBe('bc')
  handlePickingClick(shift, GROUPED, 1, 5)
  expect(picked()).toBe('ab')
})

test('keys pick by pages and to the ends, and never a heading', () => {
  const press = (key: string, focused: number, held: Partial<typeof NONE> = { shiftKey: true }) => {
    let went = -1
    const event = { key, altKey: false, ...NONE, ...held, preventDefault() {} } as KeyboardEvent
    const focusRow = (index: number) => {
      went = index
    }
    handlePickingKeys(event, { rows: GROUPED, focused, focusRow, page: 2 })
    return went
  }
  expect(press('PageDown', 1)).toBe(3)
  expect(picked()).toBe('ab')
  expect(press('End', 3)).toBe(6)
  expect(picked()).toBe('abcd')
  // Beyond an end it stays there.
  expect(press('ArrowDown', 6)).toBe(6)
  press('Escape', 6, {})
  expect(picked()).toBe('')
  press(' ', 3, { ctrlKey: true })
  expect(picked()).toBe('')
  press('a', 3, { ctrlKey: true })
  expect(picked()).toBe('abcd')
})
