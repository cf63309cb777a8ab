import { expect, it } from 'vitest'
import { asTyped } from './as-typed.ts'

it.each([
  ['bri', 'bri*'],
  ['harbour bri', 'harbour bri*'],
  ['title:bri', 'title:bri*'],
  ['ferry OR bri', 'ferry OR bri*'],
  ['橋', '橋*'],
])('lets the last word go on: %s', (typed, searched) => {
  expect(asTyped(typed)).toEqual({ query: searched, leftOut: null })
})

it.each([
  'bri ',
  'bri*',
  '"harbour bri',
  '"harbour bridge"',
  '-bri',
  'b',
  '',
  ' ',
  '1 500',
  'lang:en',
  'ferry -b',
])('takes at its word what is not one that goes on: %s', (typed) => {
  expect(asTyped(typed)).toEqual({ query: typed.trim(), leftOut: null })
})

it.each([
  ['bridge outlet:', 'bridge', 'outlet:'],
  ['bridge -title:', 'bridge', '-title:'],
  ['in:"', '', 'in:"'],
  ['bridge before:20', 'bridge', 'before:20'],
  ['bridge has:high', 'bridge', 'has:high'],
  ['bridge -lang:engl', 'bridge', '-lang:engl'],
])('leaves out a filter that is still typed: %s', (typed, query, leftOut) => {
  expect(asTyped(typed)).toEqual({ query, leftOut })
})

it('says what is wrong with a filter as soon as something follows', () => {
  expect(asTyped('before:20 bridge')).toEqual({ query: 'before:20 bridge*', leftOut: null })
})

it('knows a colour by what the person calls it', () => {
  const names = { yellow: 'claim' }
  expect(asTyped('bridge color:claim', names)).toEqual({
    query: 'bridge color:claim',
    leftOut: null,
  })
  expect(asTyped('bridge color:cla', names).leftOut).toBe('color:cla')
})
