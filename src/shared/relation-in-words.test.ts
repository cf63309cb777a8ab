import { expect, test } from 'vitest'
import { endNames, kindInWords, relationInWords } from './relation-in-words.ts'

const article = (outlet: string, title: string) => ({
  outlet: { value: outlet },
  title: { value: title },
})

test('a relation reads as a sentence, with a word of the person’s own in quotation marks', () => {
  expect(relationInWords('contradicts', ['Courier', 'Wire'])).toBe('Courier contradicts Wire')
  expect(relationInWords('same', ['Courier', 'Wire'])).toBe('Courier says the same as Wire')
  expect(relationInWords('leaves out', ['Courier', 'Wire'])).toBe('Courier “leaves out” Wire')
  expect(relationInWords('constructor', ['Courier', 'Wire'])).toBe('Courier “constructor” Wire')
})

test('its kind is ours with a capital, or the person’s own word', () => {
  expect(kindInWords('updates')).toBe('Updates')
  expect(kindInWords('leaves out')).toBe('leaves out')
})

test('ends are called by their outlets, or by their titles where those do not tell them apart', () => {
  const [courier, wire] = [article('Courier', 'Bridge shut'), article('Wire', 'City closes bridge')]
  expect(endNames([courier, wire])).toEqual(['Courier', 'Wire'])
  expect(endNames([courier, article('Courier', 'Ferry')])).toEqual(['“Bridge shut”', '“Ferry”'])
  expect(endNames([courier, article('', 'Ferry')])).toEqual(['“Bridge shut”', '“Ferry”'])
  expect(endNames([courier, undefined])).toEqual(['“Bridge shut”', 'a deleted article'])
})
