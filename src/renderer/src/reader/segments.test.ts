import { describe, expect, it } from 'vitest'
import type { Block, Span } from '../../../core/model/article.ts'
import { type Marking, rangesByBlock, segmentsOf } from './segments.ts'

const block: Block = { kind: 'paragraph', start: 10, end: 30 }
const TEXT = 'x'.repeat(40)
const NONE = { highlights: [], matches: [] }
const highlighted = (...highlights: Marking[]) => ({ highlights, matches: [] })
const marking = (id: string, start: number, end: number): Marking => ({
  id,
  color: 'yellow',
  start,
  end,
})

describe('segmentsOf', () => {
  it('gives a plain block as one segment', () => {
    expect(segmentsOf(TEXT, block, [], NONE)).toEqual([
      { start: 10, end: 30, spans: [], markings: [], matches: [] },
    ])
  })

  it('gives an empty block no segments', () => {
    expect(segmentsOf(TEXT, { ...block, end: 10 }, [], NONE)).toEqual([])
  })

  it('cuts overlapping highlights so that each stretch names all that cover it', () => {
    const segments = segmentsOf(
      TEXT,
      block,
      [],
      highlighted(marking('a', 12, 20), marking('b', 16, 24)),
    )
    expect(segments.map((s) => [s.start, s.end, s.markings.map((m) => m.id).join()])).toEqual([
      [10, 12, ''],
      [12, 16, 'a'],
      [16, 20, 'a,b'],
      [20, 24, 'b'],
      [24, 30, ''],
    ])
  })

  it('splits half of a link off when a highlight ends inside it', () => {
    const link: Span = { kind: 'link', start: 14, end: 22, href: 'https://example.org' }
    const segments = segmentsOf(TEXT, block, [link], highlighted(marking('a', 10, 18)))
    expect(segments.map((s) => [s.start, s.end, s.spans.length, s.markings.length])).toEqual([
      [10, 14, 0, 1],
      [14, 18, 1, 1],
      [18, 22, 1, 0],
      [22, 30, 0, 0],
    ])
  })

  it('keeps a highlight that reaches over the block to the block', () => {
    expect(segmentsOf(TEXT, block, [], highlighted(marking('a', 0, 99)))).toHaveLength(1)
  })
})

it('cuts a match out of a highlight, and names both', () => {
  const match = { id: 'm', kind: 'same-fact', band: 'strong', start: 14, end: 18 }
  const marked = { highlights: [marking('a', 12, 20)], matches: [match] }
  const segments = segmentsOf(TEXT, block, [], marked)
  expect(segments.map((s) => [s.start, s.end, s.markings.length, s.matches.length])).toEqual([
    [10, 12, 0, 0],
    [12, 14, 1, 0],
    [14, 18, 1, 1],
    [18, 20, 1, 0],
    [20, 30, 0, 0],
  ])
})

describe('rangesByBlock', () => {
  it('gives a range to each block it touches, and to none it only borders on', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', start: 0, end: 5 },
      { kind: 'paragraph', start: 7, end: 12 },
      { kind: 'paragraph', start: 14, end: 20 },
    ]
    const ranges = [
      { name: 'across', start: 3, end: 9 },
      { name: 'border', start: 5, end: 7 },
      { name: 'last', start: 14, end: 20 },
    ]
    expect(rangesByBlock(blocks, ranges).map((list) => list.map((range) => range.name))).toEqual([
      ['across'],
      ['across'],
      ['last'],
    ])
  })
})

it('cuts out what would turn the text round', () => {
  const text = `${TEXT.slice(0, 12)}\u202E${TEXT.slice(13, 20)}\u202C${TEXT.slice(21)}`
  const segments = segmentsOf(text, block, [], highlighted(marking('a', 12, 16)))
  expect(segments.map((s) => [s.start, s.end, s.markings.length, s.control])).toEqual([
    [10, 12, 0, undefined],
    [12, 13, 1, { at: 2, name: 'RLO' }],
    [13, 16, 1, undefined],
    [16, 20, 0, undefined],
    [20, 21, 0, { at: 10, name: null }],
    [21, 30, 0, undefined],
  ])
})

it('makes no pieces of a block that is full of them', () => {
  const text = '\u202Ea'.repeat(1000)
  const segments = segmentsOf(text, { kind: 'paragraph', start: 0, end: 2000 }, [], NONE)
  expect(segments).toEqual([
    { start: 0, end: 2000, spans: [], markings: [], matches: [], isGarbled: true },
  ])
})
