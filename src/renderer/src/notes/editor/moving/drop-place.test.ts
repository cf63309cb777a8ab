import { describe, expect, it } from 'vitest'
import { dropAt, type Rows } from './drop-place.ts'

/** Rows 20 high, 10 apart, each level 30 further in. */
function rowsOf(levels: number[], dragged: [number, number], isItems: boolean): Rows {
  const row = (index: number) => ({
    top: index * 30,
    bottom: index * 30 + 20,
    left: 100 + 30 * levels[index]!,
  })
  return { levels, row, dragged, isItems }
}

const above = (index: number) => index * 30 + 1
const below = (index: number) => index * 30 + 19

describe('what is no item', () => {
  const rows = rowsOf([0, 0, 1, 1, 0, 0], [5, 5], false)

  it('falls between the two rows that are nearest', () => {
    expect(dropAt(rows, 100, above(1))).toEqual({
      beside: 1,
      side: 'before',
      line: { top: 25, left: 100 },
    })
    expect(dropAt(rows, 100, -500)?.beside).toBe(0)
  })

  it('falls before or after an item with what stands under it, whichever is nearer', () => {
    expect(dropAt(rows, 100, below(1))?.beside).toBe(1)
    expect(dropAt(rows, 100, below(2))?.beside).toBe(4)
    expect(dropAt(rows, 100, below(3))?.beside).toBe(4)
  })

  it('falls after the last row', () => {
    const first = rowsOf([0, 0, 1], [0, 0], false)
    expect(dropAt(first, 100, 900)).toMatchObject({ beside: 1, side: 'after' })
  })

  it('stays where it is over itself and beside itself', () => {
    for (const y of [below(4), above(5), below(5), 900]) expect(dropAt(rows, 100, y)).toBeNull()
  })
})

describe('an item', () => {
  const levels = [0, 1, 2, 0, 0]

  it('falls on the level whose words begin nearest', () => {
    const rows = rowsOf(levels, [4, 4], true)
    const at = (x: number) => dropAt(rows, x, below(2))
    expect(at(100)).toMatchObject({ beside: 3, side: 'before' })
    expect(at(128)).toMatchObject({ beside: 1, side: 'after', line: { left: 130 } })
    expect(at(500)).toMatchObject({ beside: 2, side: 'after', line: { left: 160 } })
  })

  it('falls under an item that has others under it', () => {
    const rows = rowsOf(levels, [4, 4], true)
    expect(dropAt(rows, 100, below(0))).toMatchObject({ beside: 1, side: 'before' })
  })

  it('changes its level where it stands, or stays', () => {
    const rows = rowsOf(levels, [3, 3], true)
    expect(dropAt(rows, 100, above(3))).toBeNull()
    expect(dropAt(rows, 131, above(3))).toMatchObject({ beside: 1, side: 'after' })
    const under = rowsOf(levels, [2, 2], true)
    expect(dropAt(under, 160, below(2))).toBeNull()
    expect(dropAt(under, 128, below(2))).toMatchObject({ beside: 1, side: 'after' })
  })

  it('falls nowhere within itself', () => {
    const rows = rowsOf(levels, [0, 2], true)
    for (const y of [above(0), above(1), above(2)]) expect(dropAt(rows, 300, y)).toBeNull()
  })

  it('falls no deeper than lists go', () => {
    const deep = [...Array.from({ length: 20 }, (_, level) => level), 0, 1]
    const rows = rowsOf(deep, [20, 21], true)
    expect(dropAt(rows, 9000, below(17))).toMatchObject({ beside: 18, side: 'before' })
    expect(dropAt(rows, 9000, below(18))).toBeNull()
  })
})
