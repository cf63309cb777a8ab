import type { Citation } from '../model/note.ts'
import { type Span, trimmedSpan } from '../text/spans.ts'
import { words } from '../text/words.ts'

/** How words that are left out of a quotation are shown. */
export const OMITTED = '[…]'

/** A stretch of a quotation that is shown, in UTF-16 offsets into it, or the sign of one that is left out. */
export type Piece = Span | typeof OMITTED

/**
 * What is shown of each line of a quotation. What is left out has one sign, in the first line that it is
 * of; of a line of which nothing is left there is nothing.
 *
 * @param lines in the order of reading
 * @param omissions in order, apart from each other
 */
export function shownPieces(
  quote: string,
  lines: readonly Span[],
  omissions: readonly Span[],
): Map<Span, Piece[]> {
  const shown = new Map<Span, Piece[]>()
  let signed = 0
  for (const line of lines) {
    const pieces: Piece[] = []
    const add = (start: number, end: number) => {
      if (/\S/.test(quote.slice(start, end))) pieces.push({ start, end })
    }
    let at = line.start
    for (const [index, { start, end }] of omissions.entries()) {
      if (start >= line.end || end <= line.start) continue
      add(at, Math.max(at, start))
      if (index >= signed) pieces.push(OMITTED)
      signed = Math.max(signed, index + 1)
      at = Math.max(at, end)
    }
    add(at, line.end)
    shown.set(line, pieces)
  }
  return shown
}

/** The words of a quotation that are shown, on one line, with the signs of what is left out. */
export function shownWords({ quote, omissions }: Pick<Citation, 'quote' | 'omissions'>): string {
  const whole = { start: 0, end: quote.length }
  const pieces = shownPieces(quote, [whole], omissions ?? []).get(whole)!
  return pieces
    .map((piece) => (piece === OMITTED ? piece : quote.slice(piece.start, piece.end)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The same in quotation marks, unless they are all in some already.
 */
export function inQuotationMarks(said: string): string {
  return /^["“„«‹「『].*["”“»›」』]$/su.test(said) ? said : `“${said}”`
}

/**
 * Leaves out one stretch more: whole words, as half of one says something else. What then has nothing but
 * spaces and signs between it is left out as one.
 *
 * @returns in order, apart from each other; as they were when there is no word in the stretch
 */
export function withOmission(quote: string, omissions: readonly Span[], more: Span): Span[] {
  const touched = words(quote).filter(({ start, end }) => start < more.end && end > more.start)
  if (touched.length === 0) return [...omissions]
  const stretch = trimmedSpan(quote, {
    start: Math.min(more.start, touched[0]!.start),
    end: Math.max(more.end, touched.at(-1)!.end),
  })
  const joined: Span[] = []
  for (const next of [...omissions, stretch].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    const gap = last ? quote.slice(last.end, Math.max(last.end, next.start)) : ''
    if (last && !/[\p{L}\p{N}]/u.test(gap)) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
    } else joined.push(next)
  }
  return joined
}
