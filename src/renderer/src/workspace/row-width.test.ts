import { describe, expect, it } from 'vitest'
import { rowWidth } from './row-width.ts'

const room = { available: 920, least: 320, between: 52 }

describe('rowWidth', () => {
  it('is what is seen as long as all panes fit', () => {
    expect(rowWidth(1, room)).toBe(920)
    expect(rowWidth(2, room)).toBe(920)
    expect(rowWidth(4, { ...room, available: 1600 })).toBe(1600)
  })

  it('shows whole panes where not all fit', () => {
    // Two panes of 434 fit beside each other.
    expect(rowWidth(3, room)).toBe(3 * 434 + 2 * 52)
    expect(rowWidth(4, room)).toBe(4 * 434 + 3 * 52)
  })

  it('keeps a pane readable where not even one fits', () => {
    expect(rowWidth(1, { ...room, available: 200 })).toBe(320)
    expect(rowWidth(2, { ...room, available: 200 })).toBe(2 * 320 + 52)
  })
})
