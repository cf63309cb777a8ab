import { describe, expect, it } from 'vitest'
import { figures } from './figures.ts'
import { words } from './words.ts'

const read = (text: string, english = true) =>
  figures(text, words(text), english).map(({ value, kind, unit }) =>
    `${value} ${kind} ${unit}`.trim(),
  )

describe('figures', () => {
  it.each([
    ['$3 million', '3000000 money usd'],
    ['3 mln dlrs', '3000000 money usd'],
    ['three million dollars', '3000000 money usd'],
    ['34.5 billion crowns', '34500000000 money crown'],
    ['56 billion guilders', '56000000000 money guilder'],
    ['£1.7m', '1700000 money gbp'],
    ['12 percent', '12 percent %'],
    ['12%', '12 percent %'],
    ['12 per cent', '12 percent %'],
    ['155,221 bags', '155221 count bag'],
    ['1,500 mud houses burned', '1500 count hous'],
    ['twenty-five ships', '25 count ship'],
    ['a dozen', '12 count'],
    ['July 21st', '721 date'],
    ['21 July', '721 date'],
    ['in 1987', '1987 year'],
    ['at 8:41 p.m.', '1241 time'],
    ['at 12:10 a.m.', '10 time'],
    ['around 4 p.m. on Monday', '960 time'],
    ['by 5pm', '1020 time'],
    ['at 0737 GMT', '457 time'],
    ['a magnitude of 5.9', '5.9 count'],
    ['the fourth', '4 ordinal'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    ['am 12. März', '312 date'],
    ['le 1er mars', '301 date'],
    ['el 12 de marzo', '312 date'],
    ['12 марта', '312 date'],
    ['12 مارس', '312 date'],
    ['3月12日', '312 date'],
    ['3월 12일', '312 date'],
    ['3,5 Millionen Euro', '3500000 money eur'],
    ['40 por ciento', '40 percent %'],
    ['12 Prozent', '12 percent %'],
    ['1500辆', '1500 count 辆'],
    ['1961年', '1961 year'],
  ])('reads %s', (text, expected) => {
    expect(read(text, false)).toEqual([expected])
  })

  it('does not take other languages’ months for English ones', () => {
    expect(read('Mars 12 rovers')).toEqual(['12 count rover'])
  })

  it('does not take "one" for a number by itself', () => {
    expect(read('one of them')).toEqual([])
  })

  it('reads digits of other scripts', () => {
    const text = '١٢٣ سفينة'
    expect(figures(text, words(text), false)[0]?.value).toBe(123)
  })

  it('gives the range as written', () => {
    const text = 'It cost $3 million.'
    const [figure] = figures(text, words(text), true)
    expect(text.slice(figure!.start, figure!.end)).toBe('3 million')
  })

  it('does not count what is only called by a number', () => {
    expect(read('a large four-by-four car')).toEqual([])
  })
})
