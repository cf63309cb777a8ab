import type { Span } from './paragraphs.ts'

/**
 * What a word is made of, in order of trial:
 * - letters with full stops between: "U.S.", "p.m.";
 * - a number, with its thousands and decimals: "1,500", "6.0", "06:00";
 * - letters and digits, with apostrophes inside: "don't", "Khan's", "4x4";
 * Hyphens part words ("AA-Plus"), so that either half can be found again by itself.
 */
const WORD =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}[\p{L}\p{M}\p{N}]*)?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu

/** Scripts written without spaces between words, Korean not among them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * The words of a range of a text, in order, in UTF-16 offsets. Where a script has no spaces, every two
 * neighbouring letters are a word: overlapping bigrams are the usual stand-in for segmentation in
 * retrieval (Nie et al. 1999), need no dictionary, and err the same way in both texts.
 */
export function words(text: string, range: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = []
  for (const match of text.slice(range.start, range.end).matchAll(WORD)) {
    const start = range.start + match.index
    if (UNSPACED.test(match[0])) bigrams(match[0], start, found)
    else found.push({ start, end: start + match[0].length })
  }
  return found
}

function bigrams(run: string, start: number, into: Span[]): void {
  const letters = [...run]
  if (letters.length === 1) into.push({ start, end: start + run.length })
  let at = start
  for (let i = 0; i + 1 < letters.length; i += 1) {
    const first = letters[i]!
    into.push({ start: at, end: at + first.length + letters[i + 1]!.length })
    at += first.length
  }
}
