import { expect, test } from 'vitest'
import { isOfComposition } from './composed-keys.ts'

test.each([
  ['Enter that takes a word', { key: 'Enter', keyCode: 13, isComposing: true }, true],
  ['the same as Windows says it', { key: 'Process', keyCode: 229, isComposing: true }, true],
  [
    'Enter after the end of a composition',
    { key: 'Enter', keyCode: 229, isComposing: false },
    true,
  ],
  ['Escape after it', { key: 'Escape', keyCode: 229, isComposing: false }, true],
  ['the letter that begins one', { key: 'Process', keyCode: 229, isComposing: false }, false],
  ['Enter', { key: 'Enter', keyCode: 13, isComposing: false }, false],
])('%s', (_, key, isKept) => {
  expect(isOfComposition(key)).toBe(isKept)
})
