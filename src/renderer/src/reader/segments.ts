import type { Block, Span } from '../../../core/model/article.ts'
import type { Color } from '../../../core/model/passage.ts'
import {
  MOST_STRAY,
  type StrayControl,
  strayControls,
} from '../../../core/text/direction-controls.ts'

/** A highlight as the text needs it. */
export interface Marking {
  id: string
  color: Color
  /** Whether a person has to look if it stands here. */
  isDoubtful?: boolean
  start: number
  end: number
}

/** A passage that answers another, as the text needs it. */
export interface MatchMarking {
  id: string
  kind: string
  band: string
  start: number
  end: number
}

/** All that is drawn into the text besides its own look. */
export interface Markings {
  highlights: readonly Marking[]
  matches: readonly MatchMarking[]
}

/** A stretch of one block in which nothing changes: the same look, link and highlights throughout. */
export interface Segment {
  start: number
  end: number
  markings: readonly Marking[]
  matches: readonly MatchMarking[]
  spans: readonly Span[]
  /** The one character of it, where that would turn round what is beside it. */
  control?: StrayControl
  /** Whether its block has so many such characters that they are only made harmless. */
  isGarbled?: true
}

/**
 * Cuts a block at every edge of a span, a highlight or a match, and around each character that would
 * turn the text round.
 *
 * @param text the article's
 * @param spans those that touch the block
 * @param marked what touches the block, in any order
 * @returns segments in order that cover the block without gaps; none for an empty block
 */
export function segmentsOf(
  text: string,
  block: Block,
  spans: readonly Span[],
  marked: Markings,
): Segment[] {
  const { highlights, matches } = marked
  const cuts = new Set([block.start, block.end])
  const stray = strayControls(text.slice(block.start, block.end))
  const isGarbled = stray.length > MOST_STRAY
  const controls = new Map(
    (isGarbled ? [] : stray).map((control) => [block.start + control.at, control] as const),
  )
  for (const at of controls.keys()) cuts.add(at).add(at + 1)
  for (const { start, end } of [...spans, ...highlights, ...matches]) {
    if (start > block.start && start < block.end) cuts.add(start)
    if (end > block.start && end < block.end) cuts.add(end)
  }
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? block.end
    const covers = (range: { start: number; end: number }) =>
      range.start <= start && range.end >= end
    const control = controls.get(start)
    return {
      start,
      end,
      spans: spans.filter(covers),
      markings: highlights.filter(covers),
      matches: matches.filter(covers),
      ...(control && { control }),
      ...(isGarbled && { isGarbled }),
    }
  })
}

/**
 * Sorts ranges to the blocks they touch, walking both lists once.
 *
 * @param blocks in order, not overlapping
 * @returns for each block the ranges that share at least one character with it
 */
export function rangesByBlock<R extends { start: number; end: number }>(
  blocks: readonly Block[],
  ranges: readonly R[],
): R[][] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start)
  const byBlock: R[][] = blocks.map(() => [])
  let first = 0
  for (const range of sorted) {
    while (first < blocks.length && (blocks[first]?.end ?? 0) <= range.start) first += 1
    for (let at = first; at < blocks.length && (blocks[at]?.start ?? 0) < range.end; at += 1) {
      byBlock[at]?.push(range)
    }
  }
  return byBlock
}
