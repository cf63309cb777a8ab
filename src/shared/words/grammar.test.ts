import { describe, expect, it } from 'vitest'
import { grammarOf } from './grammar.ts'

describe('grammarOf', () => {
  it('counts with the form that the language has for a number', () => {
    const { counted } = grammarOf('en-GB')
    const forms = { one: 'article', other: 'articles' }
    expect([0, 1, 2, 12_345].map((count) => counted(count, forms))).toEqual([
      '0 articles',
      '1 article',
      '2 articles',
      '12,345 articles',
    ])
  })

  it('knows the forms of a language that has more than two', () => {
    const { counted } = grammarOf('pl')
    const forms = { one: 'notatka', few: 'notatki', many: 'notatek', other: 'notatki' }
    expect([1, 3, 5, 22].map((count) => counted(count, forms))).toEqual([
      '1 notatka',
      '3 notatki',
      '5 notatek',
      '22 notatki',
    ])
  })

  it('lists as the language does', () => {
    expect(grammarOf('en-GB').list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(grammarOf('de').list(['a', 'b', 'c'])).toBe('a, b und c')
    expect(grammarOf('en-GB').list([])).toBe('')
  })
})
