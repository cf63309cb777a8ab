import type { Span } from '../text/spans.ts'
import { splitParagraphs } from './citation.ts'

export interface Piece {
  words: string
  isMarked: boolean
}

/**
 * A quote's paragraphs as `quoteParagraphs` has them, each in pieces that are marked or not.
 *
 * @param marks UTF-16 offsets into the quote, in order, apart from each other
 */
export function markedParagraphs(quote: string, marks: readonly Span[]): Piece[][] {
  const paragraphs: Piece[][] = [[]]
  for (const { words, isMarked } of cut(quote, marks)) {
    for (const [index, part] of splitParagraphs(words).entries()) {
      if (index > 0) paragraphs.push([])
      const piece = { words: isMarked ? part.trim() : part, isMarked }
      if (piece.words !== '') paragraphs.at(-1)!.push(piece)
    }
  }
  return paragraphs.filter((pieces) => pieces.some(({ words }) => words.trim() !== ''))
}

function cut(quote: string, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const mark of marks) {
    const { start, end } = trimmed(quote, mark)
    if (start >= end) continue
    pieces.push({ words: quote.slice(at, start), isMarked: false })
    pieces.push({ words: quote.slice(start, end), isMarked: true })
    at = end
  }
  return [...pieces, { words: quote.slice(at), isMarked: false }]
}

/** Without white space at either end: that marks nothing, and could be half of a blank line. */
function trimmed(quote: string, { start, end }: Span): Span {
  const words = quote.slice(start, end)
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  }
}
