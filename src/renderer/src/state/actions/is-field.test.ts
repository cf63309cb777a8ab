// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { isField } from './is-field.ts'

it.each([
  ['<input>', true],
  ['<textarea></textarea>', true],
  ['<div contenteditable="true"></div>', true],
  ['<button></button>', false],
  ['<p></p>', false],
])('%s takes what is typed: %s', (html, takes) => {
  document.body.innerHTML = html
  expect(isField(document.body.firstElementChild)).toBe(takes)
})

it('nothing is no field, and neither is the window', () => {
  expect(isField(null)).toBe(false)
  expect(isField(window)).toBe(false)
})
