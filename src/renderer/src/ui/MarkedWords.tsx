import type { Span } from '../../../core/text/spans.ts'
import { Words } from './Words.tsx'

interface Props {
  of: string
  /** What of it is marked, in UTF-16 offsets into it; in order, apart. */
  marks: readonly Span[]
}

/** Words of an article or a note, some of them marked. */
export function MarkedWords({ of, marks }: Props) {
  return pieces(of, marks).map(({ at, piece, isMarked }) =>
    isMarked ? (
      <em key={at}>
        <Words of={piece} />
      </em>
    ) : (
      <span key={at}>
        <Words of={piece} />
      </span>
    ),
  )
}

interface Piece {
  at: number
  piece: string
  isMarked: boolean
}

/** A text cut where what is marked begins and ends. */
function pieces(text: string, marks: readonly Span[]): Piece[] {
  const cuts = marks.flatMap(({ start, end }) => [start, end]).toSorted((x, y) => x - y)
  return [0, ...cuts].flatMap((at, index) => {
    const piece = text.slice(at, cuts[index] ?? text.length)
    return piece === '' ? [] : [{ at, piece, isMarked: index % 2 === 1 }]
  })
}
