import { describe, expect, it } from 'vitest'
import { spreadApart } from './spread-apart.ts'

describe('spreadApart', () => {
  it('leaves alone what does not overlap', () => {
    expect(spreadApart([10, 200, 90], 20, 0, 300)).toEqual([10, 200, 90])
  })

  it('sets two in one place apart, each half of the way', () => {
    expect(spreadApart([100, 100], 20, 0, 300)).toEqual([90, 110])
  })

  it('carries on where the first to be moved meets the next', () => {
    expect(spreadApart([100, 100, 115], 20, 0, 300)).toEqual([85, 105, 125])
  })

  it('keeps to the line', () => {
    expect(spreadApart([0, 2, 4], 20, 10, 300)).toEqual([10, 30, 50])
    expect(spreadApart([299, 300], 20, 0, 300)).toEqual([280, 300])
  })

  it('stands closer where there is no room for all', () => {
    expect(spreadApart([5, 5, 5], 20, 0, 10)).toEqual([0, 5, 10])
  })

  it('keeps the order and the distance, whatever is wanted', () => {
    let seed = 7
    const random = () => (seed = (seed * 48271) % 0x7fffffff) / 0x7fffffff
    for (let round = 0; round < 200; round += 1) {
      const wanted = Array.from({ length: 1 + Math.floor(random() * 12) }, () => random() * 500)
      const places = spreadApart(wanted, 22, 0, 500)
      const byWish = wanted.map((_w, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
      for (const [rank, index] of byWish.slice(1).entries()) {
        const distance = places[index]! - places[byWish[rank]!]!
        expect(distance).toBeGreaterThanOrEqual(22 - 1e-9)
      }
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...places)).toBeLessThanOrEqual(500 + 1e-9)
    }
  })

  it('gives nothing for nothing', () => {
    expect(spreadApart([], 20, 0, 300)).toEqual([])
  })
})
