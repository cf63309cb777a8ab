import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stem } from '../text/stems.ts'
import { GENERAL_ENGLISH } from './general-english.ts'

const file = readFileSync(new URL('./word-frequencies.json', import.meta.url), 'utf8')

describe('general word frequencies', () => {
  const of = (word: string) => GENERAL_ENGLISH.rarity(stem(word, true))

  it('orders words as the language does', () => {
    expect(of('the')).toBeLessThan(0.05)
    expect(of('said')).toBeLessThan(of('government'))
    expect(of('government')).toBeLessThan(of('semiconductor'))
    expect(of('Halvik')).toBe(1)
  })

  it('is a small file', () => {
    expect(file.length).toBeLessThan(200_000)
  })
})
