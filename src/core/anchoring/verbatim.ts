import type { Selectors } from '../model/passage.ts'
import type { Span } from '../text/spans.ts'

/** Where the words of a quotation stand to the letter. */
export type Verbatim =
  | { isSure: true; place: Span }
  /** `areMany`: in more places than one that fit as well, so that no search can tell which. */
  | { isSure: false; areMany: boolean }

/**
 * Where a quotation stands with what stood around it: surely where that is so on both sides, or on one
 * where the words are nowhere else; the same words at a place where nothing around them is the same are
 * no proof.
 */
export function verbatimPlaces(text: string, quote: Selectors['quote']): Verbatim {
  const { exact } = quote
  let best: { start: number; sides: number } | null = null
  let [count, ties] = [0, 0]
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    count += 1
    const sides = sidesThatFit(text, at, quote)
    if (best && sides === best.sides) ties += 1
    if (!best || sides > best.sides) [best, ties] = [{ start: at, sides }, 0]
    // No third place would be better; of words that repeat there may be a million.
    if (best.sides === 2 && ties > 0) return { isSure: false, areMany: true }
  }
  if (!best || best.sides === 0) return { isSure: false, areMany: false }
  if (ties > 0) return { isSure: false, areMany: true }
  if (best.sides === 1 && count > 1) return { isSure: false, areMany: false }
  return { isSure: true, place: { start: best.start, end: best.start + exact.length } }
}

/** Whether a quotation stands at a place to the letter, with all that stood around it. */
export function standsWhole(text: string, start: number, quote: Selectors['quote']): boolean {
  return text.startsWith(quote.exact, start) && sidesThatFit(text, start, quote) === 2
}

/** On how many sides (0 to 2) the text around an occurrence is what it was; none is no evidence. */
function sidesThatFit(text: string, start: number, quote: Selectors['quote']): number {
  const { exact, prefix, suffix } = quote
  const before = prefix !== '' && text.endsWith(prefix, start)
  const after = suffix !== '' && text.startsWith(suffix, start + exact.length)
  return Number(before) + Number(after)
}
