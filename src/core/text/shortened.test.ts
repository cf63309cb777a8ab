import { expect, it } from 'vitest'
import { shortened } from './shortened.ts'

it.each([
  ['Harbour bridge shut', 19, 'Harbour bridge shut'],
  ['Harbour bridge shut, inspectors say', 22, 'Harbour bridge shut…'],
  ['Harbour bridge shut after', 20, 'Harbour bridge shut…'],
  ['Harbour bridge shut', 15, 'Harbour bridge…'],
  ['Harbour bridge shut', 18, 'Harbour bridge…'],
  ['An incomprehensibilities', 12, 'An incompre…'],
  ['港'.repeat(40), 29, `${'港'.repeat(28)}…`],
  ['𠮷'.repeat(40), 28, `${'𠮷'.repeat(13)}…`],
])('%s in %i is %s', (text, room, short) => {
  expect(shortened(text, room)).toBe(short)
})
