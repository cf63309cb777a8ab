import { describe, expect, it } from 'vitest'
import { refreshedBy } from './background.ts'
import { TermIndex, termsOf } from './term-index.ts'

const general = {
  rarity: (term: string) => (term.length > 4 ? 0.8 : 0),
  related: () => [],
}

describe('TermIndex', () => {
  it('ranks by shared rare words', () => {
    const index = new TermIndex(general)
    index.add('crane', 'A crane fell in Osmark harbour.')
    index.add('ship', 'A ship left Osmark harbour for Halvik.')
    index.add('apple', 'Growers picked apples late in the valley.')
    const hits = index.search(termsOf('The crane that fell in the harbour'), 10)
    expect(hits.map(({ id }) => id)).toEqual(['crane', 'ship'])
    expect(index.search(termsOf('The crane that fell in the harbour'), 1)).toHaveLength(1)
  })

  it('finds by what others share, however much one article has for itself', () => {
    const index = new TermIndex(general)
    const own = Array.from({ length: 80 }, (_, k) => `ownword${k}`).join(' ')
    index.add('long', `A crane fell in Osmark harbour. ${own}`)
    index.add('crane', 'A crane fell in Osmark harbour.')
    index.add('apple', 'Growers picked apples late in the valley.')
    const terms = termsOf(`A crane fell in Osmark harbour. ${own}`)
    expect(index.search(terms, 10, 'long').map(({ id }) => id)).toEqual(['crane'])
  })

  it('survives many removals and additions', () => {
    const index = new TermIndex(general)
    for (let k = 0; k < 100; k += 1) index.add(`a${k}`, `Number ${k} tells of harbour word${k}.`)
    for (let k = 0; k < 90; k += 1) index.remove(`a${k}`)
    expect(index.size).toBe(10)
    expect(index.search(termsOf('word95'), 5).map(({ id }) => id)).toEqual(['a95'])
    expect(index.search(termsOf('word5'), 5)).toEqual([])
    index.add('a5', 'Again word5.')
    expect(index.search(termsOf('word5'), 5).map(({ id }) => id)).toEqual(['a5'])
  })

  it('learns what the library says everywhere', () => {
    const index = new TermIndex(general)
    for (let k = 0; k < 300; k += 1)
      index.add(`a${k}`, `The tanker sailed. ${k === 7 ? 'Zebra.' : ''}`)
    expect(index.rarity('tanker')).toBeLessThan(0.5)
    expect(index.rarity('zebra')).toBeGreaterThan(index.rarity('tanker'))
  })

  it('tells how rare words are in the library, once it is large enough', () => {
    const index = new TermIndex(general)
    index.add('a', 'The tanker sailed.')
    expect(index.ownRarities('tanker')).toBeUndefined()
    for (let k = 0; k < 300; k += 1) index.add(`a${k}`, 'The tanker sailed.')
    const own = index.ownRarities('The tanker and a zebra')!
    expect(own.get('tanker')).toBeLessThan(0.1)
    expect(own.get('zebra')).toBe(1)
    expect(refreshedBy(own, general).rarity('tanker')).toBeCloseTo(index.rarity('tanker'))
  })

  it('is the same after it was kept, removals and all', () => {
    const index = new TermIndex(general)
    for (let k = 0; k < 20; k += 1) index.add(`a${k}`, `Number ${k} tells of harbour word${k}.`)
    for (let k = 0; k < 15; k += 3) index.remove(`a${k}`)
    const again = new TermIndex(general, JSON.parse(JSON.stringify(index.data())))
    expect(again.size).toBe(15)
    for (const asked of ['harbour', 'word7 harbour', 'word3']) {
      expect(again.search(termsOf(asked), 30)).toEqual(index.search(termsOf(asked), 30))
    }
    again.add('a3', 'word3 again')
    expect(again.search(termsOf('word3'), 1).map(({ id }) => id)).toEqual(['a3'])
  })
})
