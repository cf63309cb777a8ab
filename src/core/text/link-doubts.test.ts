import { expect, it } from 'vitest'
import { destinationOf, plainMail } from './link-doubts.ts'

it.each([
  ['the report', 'https://courier.example/a', null],
  ['courier.example', 'https://courier.example/a', null],
  ['www.courier.example/a', 'https://courier.example/a', null],
  ['https://courier.example', 'https://www.courier.example/', null],
  ['courier.example', 'https://news.courier.example/', null],
  ['courier.example', 'https://evil.example/', 'other-host'],
  ['https://courier.example/a', 'https://courier.example.evil.example/a', 'other-host'],
  ['news.courier.example', 'https://courier.example/', 'other-host'],
  ['courier.example\u202E', 'https://evil.example/', 'other-host'],
  ['the report', 'https://courier.example@evil.example/', 'user'],
  ['the report', 'https://сourier.example/', 'letters'],
  ['the \u202Etroper', 'https://courier.example/', 'direction'],
  ['ada@courier.example', 'mailto:ada@courier.example', null],
  ['write to her', 'mailto:ada@courier.example?subject=x', null],
  ['ada@courier.example', 'mailto:eve@evil.example', 'other-host'],
])('%j for %s: %s', (words, url, doubt) => {
  expect(destinationOf(words, url)?.doubt).toBe(doubt)
})

it.each(['javascript:alert(1)', 'file:///etc/passwd', 'no address', 'collate://passage/x'])(
  '%s is nowhere to go to',
  (url) => expect(destinationOf('x', url)).toBeNull(),
)

it('names a host in ASCII, so that no letter passes for another', () => {
  const { address, name } = destinationOf('x', 'https://сourier.example/ä')!
  expect(name).toMatch(/^xn--/)
  expect(address).toMatch(/^https:\/\/xn--[\w-]+\.example\/%C3%A4$/)
})

it.each([
  [
    'mailto:a@b.example?subject=So%20so&body=1%0A2',
    'mailto:a@b.example?subject=So%20so&body=1%0A2',
  ],
  ['mailto:a@b.example?attach=/etc/passwd&bcc=c@d.example', 'mailto:a@b.example'],
  [
    'mailto:a@b.example?SUBJECT=x&subject=y%26attach%3Dz',
    'mailto:a@b.example?subject=y%26attach%3Dz',
  ],
])('%s is opened as %s', (url, opened) => {
  expect(plainMail(new URL(url))).toBe(opened)
})

it('an address that only seems to be one is none', () => {
  expect(destinationOf('a', `https://${'J.'.repeat(50_000)}`)).toBeNull()
})
