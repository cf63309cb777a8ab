import { expect, it } from 'vitest'
import { plainKey } from './plain-key.ts'

const press = (key: string, code: string, more = {}) =>
  plainKey({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...more })

it('leaves keys with a modifier to the window', () => {
  expect(press('Delete', 'Delete')).toBe('Delete')
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
    expect(press('0', 'Digit0', { [modifier]: true })).toBeNull()
    expect(press('Delete', 'Delete', { [modifier]: true })).toBeNull()
  }
})

it('takes a digit by its place', () => {
  expect(press('à', 'Digit0')).toBe('0')
  expect(press('4', 'Numpad4')).toBe('4')
  expect(press('a', 'KeyA')).toBe('a')
})
