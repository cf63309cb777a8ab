import { changedWords } from '../../../core/alignment/changed-words.ts'
import { groupOf, type MatchSide, type ShownMatch, type TextSpan } from '../state/comparison.ts'

/** What is told apart in a rendering of a match. */
export interface RenderingMarks {
  /** Words that carry the match: both sides have them. */
  carries: readonly TextSpan[]
  /** Words in which this rendering differs from the other. */
  changed: readonly TextSpan[]
  /** Of a quotation what only says who said it. */
  attributes: readonly TextSpan[]
}

/**
 * What to tell apart in each side of a match: in a quotation the words that were changed, where
 * figures differ the figures, elsewhere the words that both sides share.
 *
 * @param texts of the articles of both sides
 */
export function renderingMarks(
  { kind, sides: [a, b] }: ShownMatch,
  texts: readonly [string, string],
): [RenderingMarks, RenderingMarks] {
  const group = groupOf(kind)
  const isQuotation = group === 'quotations'
  const compared = isQuotation || group === 'figures'
  const parts = (side: MatchSide, text: string) => ({
    text,
    spans: isQuotation ? side.said : side.words,
  })
  const changed = compared ? changedWords(parts(a, texts[0]), parts(b, texts[1])) : { a: [], b: [] }
  const marks = (side: MatchSide, differing: readonly TextSpan[]): RenderingMarks => ({
    carries: isQuotation || group === 'joined' ? [] : side.words,
    changed: differing,
    attributes: isQuotation && side.said.length > 0 ? gaps(side.passage, side.said) : [],
  })
  return [marks(a, changed.a), marks(b, changed.b)]
}

/** What to tell apart in a passage that several others answer: what changed is what changed in all. */
export function sharedMarks(all: readonly RenderingMarks[]): RenderingMarks {
  const [first, ...rest] = all
  if (!first) return { carries: [], changed: [], attributes: [] }
  return {
    carries: all.flatMap(({ carries }) => carries),
    changed: rest.reduce((changed, marks) => inBoth(changed, marks.changed), first.changed),
    attributes: rest.reduce((parts, marks) => inBoth(parts, marks.attributes), first.attributes),
  }
}

function inBoth(some: readonly TextSpan[], others: readonly TextSpan[]): TextSpan[] {
  return some.flatMap((a) =>
    others.flatMap((b) => {
      const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)]
      return start < end ? [{ start, end }] : []
    }),
  )
}

/** What of a range the parts leave over; the parts are in order. */
function gaps(range: TextSpan, parts: readonly TextSpan[]): TextSpan[] {
  const edges = [range.start, ...parts.flatMap(({ start, end }) => [start, end]), range.end]
  return edges.flatMap((start, index) => {
    const end = edges[index + 1]
    return index % 2 === 0 && end !== undefined && end > start ? [{ start, end }] : []
  })
}

/** A stretch of a rendering throughout which it looks the same. */
export interface RenderingPiece extends TextSpan {
  look: { carries: boolean; changed: boolean; attributes: boolean }
}

/** Cuts a passage at every edge of its marks. */
export function renderingPieces(passage: TextSpan, marks: RenderingMarks): RenderingPiece[] {
  const all = [...marks.carries, ...marks.changed, ...marks.attributes]
  const inside = all
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > passage.start && edge < passage.end)
  const edges = [...new Set([passage.start, ...inside, passage.end])].toSorted((a, b) => a - b)
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? passage.end
    const covers = (spans: readonly TextSpan[]) =>
      spans.some((span) => span.start <= start && span.end >= end)
    return {
      start,
      end,
      look: {
        carries: covers(marks.carries),
        changed: covers(marks.changed),
        attributes: covers(marks.attributes),
      },
    }
  })
}
