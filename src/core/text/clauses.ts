import type { Span } from './spans.ts'

/**
 * A clause ends where one pauses in reading: at a comma, a semicolon, a colon, a dash or a full stop
 * that a space follows ("11,500" holds no pause), with the marks that close a quotation. The wide signs
 * of Chinese and Japanese need no space. The space before a dash is looked at from its beginning alone: from
 * each of its characters it would be as often as there are any.
 */
const PAUSE = /[,;:.!?…،؛؟](?:["'”’»)\]]*)\s+|(?<!\s)\s+[-–—]\s+|—|[，；：。！？](?:[”’」』）]*)/gu

/**
 * The clauses of a range of a text, in order and without gaps, each with the marks and the space that
 * end it. Offsets are UTF-16.
 */
export function clausesOf(text: string, { start, end }: Span): Span[] {
  const ends = [...text.slice(start, end).matchAll(PAUSE)]
    .map((pause) => start + pause.index + pause[0].length)
    .filter((at) => at < end)
  return [start, ...ends].map((at, index) => ({ start: at, end: ends[index] ?? end }))
}

const BEFORE_WORDS = /^[^\p{L}\p{N}\p{Sc}]+/u
const OF_WORDS = /[\p{L}\p{N}\p{M}\p{Sc}%]/u

/** A range without the space, quotation marks and punctuation at its ends; null when nothing is left. */
export function trimmedToWords(text: string, { start, end }: Span): Span | null {
  const inside = text.slice(start, end)
  const before = BEFORE_WORDS.exec(inside)?.[0].length ?? 0
  if (before === inside.length) return null
  return { start: start + before, end: start + endOfWords(inside) }
}

/** From the end back: a pattern that must reach the end would be tried from every place before. */
function endOfWords(text: string): number {
  let at = text.length
  while (at > 0) {
    const isPair =
      /[\uDC00-\uDFFF]/.test(text.charAt(at - 1)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 2))
    const from = at - (isPair ? 2 : 1)
    if (OF_WORDS.test(text.slice(from, at))) break
    at = from
  }
  return at
}
