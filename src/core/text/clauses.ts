import type { Span } from './paragraphs.ts'

/**
 * A clause ends where one pauses in reading: at a comma, a semicolon, a colon, a dash or a full stop
 * that a space follows ("11,500" holds no pause), with the marks that close a quotation. The wide signs
 * of Chinese and Japanese need no space.
 */
const PAUSE = /[,;:.!?…،؛؟](?:["'”’»)\]]*)\s+|\s+[-–—]\s+|—|[，；：。！？](?:[”’」』）]*)/gu

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
const AFTER_WORDS = /[^\p{L}\p{N}\p{M}\p{Sc}%]+$/u

/** A range without the space, quotation marks and punctuation at its ends; null when nothing is left. */
export function trimmedToWords(text: string, { start, end }: Span): Span | null {
  const inside = text.slice(start, end)
  const before = BEFORE_WORDS.exec(inside)?.[0].length ?? 0
  if (before === inside.length) return null
  const after = AFTER_WORDS.exec(inside)?.[0].length ?? 0
  return { start: start + before, end: end - after }
}
