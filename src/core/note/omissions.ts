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

/** A quotation as it is shown while it is shortened, with its line ends. */
export interface ShownQuote {
  text: string
  /** Its pieces in order: where each stands in `text`, and in the quotation. UTF-16 offsets. */
  pieces: { shown: Span; quoted: Span; isOmitted: boolean }[]
}

/** @param omissions in order, apart from each other */
export function shownQuote(quote: string, omissions: readonly Span[]): ShownQuote {
  const pieces: ShownQuote['pieces'] = []
  let text = ''
  const add = (quoted: Span, isOmitted: boolean) => {
    if (quoted.end <= quoted.start) return
    const start = text.length
    text += isOmitted ? OMITTED : quote.slice(quoted.start, quoted.end)
    pieces.push({ shown: { start, end: text.length }, quoted, isOmitted })
  }
  let at = 0
  for (const omission of omissions) {
    add({ start: at, end: omission.start }, false)
    add(omission, true)
    at = omission.end
  }
  add({ start: at, end: quote.length }, false)
  return { text, pieces }
}

/**
 * What becomes of a quotation's omissions when a stretch of it, as it is shown, is deleted: its words are
 * left out, and the sign alone brings back what it stands for.
 *
 * @param deleted UTF-16 offsets into what is shown
 */
export function omissionsAfter(quote: string, omissions: readonly Span[], deleted: Span): Span[] {
  const { pieces } = shownQuote(quote, omissions)
  const touched = pieces.filter(
    ({ shown }) => shown.start < deleted.end && shown.end > deleted.start,
  )
  if (touched.length > 0 && touched.every(({ isOmitted }) => isOmitted)) {
    const back = touched.map(({ quoted }) => quoted)
    return omissions.filter((omission) => !back.some(({ start }) => start === omission.start))
  }
  const [first] = touched
  const last = touched.at(-1)
  if (!first || !last) return [...omissions]
  const within = ({ shown, quoted, isOmitted }: (typeof pieces)[number], at: number) =>
    isOmitted
      ? null
      : quoted.start + Math.min(Math.max(at - shown.start, 0), shown.end - shown.start)
  return withOmission(quote, omissions, {
    start: within(first, deleted.start) ?? first.quoted.start,
    end: within(last, deleted.end) ?? last.quoted.end,
  })
}
