import { expect, it } from 'vitest'
import { LINK_MATCHERS, toAddress } from './links.ts'

it.each([
  ['example.org', 'https://example.org'],
  [' https://example.org/a?b#c ', 'https://example.org/a?b#c'],
  ['http://localhost:8080/', 'http://localhost:8080/'],
  ['ada@example.org', 'mailto:ada@example.org'],
  ['mailto:ada@example.org', 'mailto:ada@example.org'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['two words', null],
  ['word', null],
  ['', null],
])('makes of %j the address %j', (written, address) => {
  expect(toAddress(written)).toBe(address)
})

it.each([
  ['see https://example.org/a_(b). And', 'https://example.org/a_(b)'],
  ['(https://example.org/a)', 'https://example.org/a'],
  ['www.example.org, too', 'www.example.org'],
  ['ask ada.lind@example.org!', 'ada.lind@example.org'],
  ['“https://example.org/x”', 'https://example.org/x'],
  ['no link: a@b, http://', undefined],
])('finds in %j the address %j', (text, found) => {
  expect(LINK_MATCHERS.map((match) => match(text)).find(Boolean)?.text).toBe(found)
})
