import type { Selectors } from '../model/passage.ts'

/** How much of the text around a passage is kept to find it again; UTF-16 units, as Hypothesis has it. */
const CONTEXT = 32

/**
 * Describes the passage [start, end) of a text so that it can be found again when the text has
 * changed: its position, its words, and the 32 characters on either side.
 *
 * @param start UTF-16 offset; an offset inside a surrogate pair moves out of it, as does `end`
 * @param textHash names the text version that the offsets are of
 */
export function describe(text: string, start: number, end: number, textHash: string): Selectors {
  const from = splitsPair(text, start) ? start - 1 : start
  const to = splitsPair(text, end) ? end + 1 : end
  const before = Math.max(0, from - CONTEXT)
  const after = Math.min(text.length, to + CONTEXT)
  return {
    position: { start: from, end: to },
    quote: {
      exact: text.slice(from, to),
      // Context may be a character shorter, but never begins or ends with half of one.
      prefix: text.slice(splitsPair(text, before) ? before + 1 : before, from),
      suffix: text.slice(to, splitsPair(text, after) ? after - 1 : after),
    },
    textHash,
  }
}

/** Whether an offset lies between the two units of one character. */
function splitsPair(text: string, offset: number): boolean {
  const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
  const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
}
