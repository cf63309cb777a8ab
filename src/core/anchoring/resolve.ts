import type { Selectors } from '../model/passage.ts'

/** Where a passage stands in a text, as UTF-16 offsets, or that its place is lost. */
export type Resolution =
  | { state: 'exact' | 'moved' | 'approximate'; start: number; end: number }
  | { state: 'orphaned' }

/**
 * Finds a passage again.
 *
 * On the very text it was described on, its position holds: exact. On any other, the position
 * means nothing (in rows that repeat, it points at the wrong one): the passage is where its words
 * stand with the same context on at least one side, and only if that is one place: moved. Words
 * alone are no proof, and two places that fit as well are none either: orphaned.
 *
 * @param textHash names the version that `text` is of
 */
export function resolve(text: string, textHash: string, selectors: Selectors): Resolution {
  const { position, quote } = selectors
  const isSameText = selectors.textHash === textHash
  if (isSameText && text.slice(position.start, position.end) === quote.exact) {
    return { state: 'exact', start: position.start, end: position.end }
  }
  if (quote.exact === '') return { state: 'orphaned' }

  const places = occurrences(text, quote.exact).map((start) => ({
    start,
    sides: sidesThatFit(text, start, quote),
  }))
  // A place that fits on both sides is better evidence than any number that fit on one.
  const most = places.reduce((sides, place) => Math.max(sides, place.sides), 0)
  const [place, ...others] = places.filter((one) => one.sides === most)
  if (most === 0 || place === undefined || others.length > 0) return { state: 'orphaned' }
  return { state: 'moved', start: place.start, end: place.start + quote.exact.length }
}

/** The offsets at which `words` begin in `text`, those that overlap too. */
function occurrences(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** On how many sides (0 to 2) the text around an occurrence is what it was; none is no evidence. */
function sidesThatFit(text: string, start: number, quote: Selectors['quote']): number {
  const { exact, prefix, suffix } = quote
  const before = prefix !== '' && text.endsWith(prefix, start)
  const after = suffix !== '' && text.startsWith(suffix, start + exact.length)
  return Number(before) + Number(after)
}
