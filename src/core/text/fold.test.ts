import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

describe('fold', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['Vendôme', 'vendome'],
    ['ﬁre', 'FIRE'],
    ['ＡＢＣ', 'abc'],
    ['ΟΔΟΣ', 'οδος'],
    ['İstanbul', 'istanbul'],
    ['كِتَـاب', 'كتاب'],
    ['ŁUKASZ Łódź', 'lukasz lodz'],
    ['Bjørn Æbelø', 'bjorn aebelo'],
    ['Đorđe Ħal', 'dorde hal'],
    ['cœur', 'COEUR'],
    ['ısırgan', 'ISIRGAN'],
    ['Þórður', 'thordur'],
  ])('takes %s and %s for the same word', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it('keeps different words apart', () => {
    expect(fold('Lind')).not.toBe(fold('Lund'))
  })
})
