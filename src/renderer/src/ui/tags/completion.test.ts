import { expect, test } from 'vitest'
import { choicesFor, firstChoice, meantBy, sameAs } from './completion.ts'

const known = ['flood relief', 'Ferry', 'flood', 'harbour'].map((tag, index) => ({
  tag,
  color: null,
  articles: 10 - index,
  highlights: 1,
  notes: 0,
}))
const offered = (typed: string, taken: string[] = []) => choicesFor(typed, known, taken)
const names = (typed: string, taken: string[] = []) => offered(typed, taken).map(({ tag }) => tag)
const entered = (typed: string, taken: string[] = []) => {
  const choices = offered(typed, taken)
  return choices[firstChoice(typed, choices)]?.tag ?? null
}

test('before anything is typed those that most things bear are offered, and Enter takes none', () => {
  expect(names('')).toEqual(['flood relief', 'Ferry', 'flood', 'harbour'])
  expect(names(' ', ['Ferry'])).toEqual(['flood relief', 'flood', 'harbour'])
  expect(entered('')).toBeNull()
})

test('Enter takes one that begins with what was typed, whatever its capitals and accents', () => {
  expect(names('fe')).toEqual(['Ferry', 'fe'])
  expect(entered('fe')).toBe('Ferry')
  expect(entered('FÉRRY')).toBe('Ferry')
  expect(entered('flo')).toBe('flood relief')
  // The one that was typed whole, though more things bear another.
  expect(entered('flood')).toBe('flood')
})

test('what stands inside a tag is offered; Enter makes the new one', () => {
  expect(names('arb')).toEqual(['harbour', 'arb'])
  expect(entered('arb')).toBe('arb')
  expect(offered('arb').at(-1)).toEqual({ tag: 'arb', uses: null })
})

test('a tag that is there already is offered neither as it is nor as a new one', () => {
  expect(names('ferry', ['Ferry'])).toEqual([])
  expect(entered('ferry', ['Ferry'])).toBeNull()
})

test('a tag in other letters is that tag; of two the one in the very letters', () => {
  expect(sameAs(' FERRY ', known, [])).toBe('Ferry')
  expect(sameAs('quay', known, [])).toBeNull()
  const both = [...known, { ...known[1]!, tag: 'ferry' }]
  expect(sameAs('ferry', both, [])).toBe('ferry')
})

test('a tag that was just given is no other one in other letters, though nobody knows it yet', () => {
  expect(meantBy('Quay', known, [])).toBe('Quay')
  expect(meantBy('quay', known, ['Quay'])).toBe('Quay')
  expect(sameAs('QUAY', known, ['Quay'])).toBe('Quay')
  expect(meantBy('fe', known, ['Quay'])).toBe('Ferry')
  expect(meantBy('ferry', known, ['Ferry'])).toBeNull()
})
