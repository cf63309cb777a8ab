import { changedWords } from '../../../core/alignment/changed-words.ts'
import { trimmedToWords } from '../../../core/text/clauses.ts'
import {
  groupOf,
  type MatchSide,
  type ShownMatch,
  type TextSpan,
} from '../state/comparison/comparison.ts'

/** What is told apart in a rendering of a match. */
export interface RenderingMarks {
  /** Words that the other side has too: those that carry the match. */
  shared: readonly TextSpan[]
  /** Words in which this side differs from the other. */
  differs: readonly TextSpan[]
  /** Of a quotation what only says who said it. */
  attributes: readonly TextSpan[]
}

/**
 * What to tell apart in each side of a match: of what was said, and of words around figures that
 * differ, each is shared or differs; elsewhere too much differs to say more than what is shared.
 *
 * @param texts of the articles of both sides
 */
export function renderingMarks(
  { kind, sides: [a, b] }: ShownMatch,
  texts: readonly [string, string],
): [RenderingMarks, RenderingMarks] {
  const group = groupOf(kind)
  if (group === 'joined') return [NO_MARKS, NO_MARKS]
  const isQuotation = group === 'quotations'
  const parts = (side: MatchSide, text: string) => ({
    text,
    spans: isQuotation && side.said.length > 0 ? side.said : side.words,
  })
  const compared = [parts(a, texts[0]), parts(b, texts[1])] as const
  const changed = group === 'facts' ? { a: [], b: [] } : changedWords(...compared)
  const marks = (
    side: MatchSide,
    { text, spans }: { text: string; spans: readonly TextSpan[] },
    differs: readonly TextSpan[],
  ): RenderingMarks => ({
    shared: spans
      .flatMap((span) => gaps(span, inBoth([span], differs)))
      .flatMap((span) => trimmedToWords(text, span) ?? []),
    differs,
    attributes: isQuotation && side.said.length > 0 ? gaps(side.passage, side.said) : [],
  })
  return [marks(a, compared[0], changed.a), marks(b, compared[1], changed.b)]
}

const NO_MARKS: RenderingMarks = { shared: [], differs: [], attributes: [] }

/**
 * What to tell apart in a passage that several others answer: what differs is what differs from all.
 */
export function sharedMarks(all: readonly RenderingMarks[]): RenderingMarks {
  const [first, ...rest] = all
  if (!first) return NO_MARKS
  return {
    shared: all.flatMap(({ shared }) => shared),
    differs: rest.reduce((differs, marks) => inBoth(differs, marks.differs), first.differs),
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
  look: { shared: boolean; differs: boolean; attributes: boolean }
}

/** Cuts a passage at every edge of its marks. */
export function renderingPieces(passage: TextSpan, marks: RenderingMarks): RenderingPiece[] {
  const all = [...marks.shared, ...marks.differs, ...marks.attributes]
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
        shared: covers(marks.shared),
        differs: covers(marks.differs),
        attributes: covers(marks.attributes),
      },
    }
  })
}
