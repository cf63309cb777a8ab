import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stem } from '../text/stems.ts'
import { GENERAL_ENGLISH } from './general-english.ts'
import { relatedWords } from './related-words.ts'

describe('related words', () => {
  it('are read from the file both ways, with their nearness', () => {
    const of = relatedWords({ stems: 'quak earthquak tremor lock', near: '1L2A - - -' })
    expect(of('quak').map((one) => one.stem)).toEqual(['earthquak', 'tremor'])
    expect(of('earthquak').map((one) => one.stem)).toEqual(['quak'])
    expect(of('quak')[0]!.nearness).toBeGreaterThan(of('quak')[1]!.nearness)
    expect(of('lock')).toEqual([])
    expect(of('halvik')).toEqual([])
  })

  it('say of English what its speakers would', () => {
    const near = (a: string, b: string) =>
      GENERAL_ENGLISH.related(stem(a, true)).find((one) => one.stem === stem(b, true))?.nearness ??
      0
    expect(near('quake', 'earthquake')).toBeGreaterThan(0.8)
    expect(near('thief', 'robber')).toBeGreaterThan(0)
    expect(near('ships', 'vessels')).toBeGreaterThan(near('ships', 'bakery'))
    // They stand in the same places and contradict each other.
    expect(near('Monday', 'Tuesday')).toBe(0)
    expect(near('northern', 'southern')).toBe(0)
  })

  it('are a small file', () => {
    const file = readFileSync(new URL('./related-words.json', import.meta.url), 'utf8')
    expect(file.length).toBeLessThan(500_000)
  })
})
