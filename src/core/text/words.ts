import type { Span } from './spans.ts'

/** A letter of a script that is written without spaces, as a class of a pattern with the flag v. */
export const UNSPACED = String.raw`[\p{L}&&[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]]`

/**
 * What a word is made of, in order of trial:
 * - letters with full stops between: "U.S.", "p.m.";
 * - letters of a script that is written without spaces (Korean has them);
 * - a number, with its thousands and decimals: "1,500", "6.0", "06:00", and letters glued to it: "4x4";
 * - letters and digits, with apostrophes inside: "don't", "Khan's", "B12".
 * Hyphens part words ("AA-Plus"), so that either half can be found again by itself; so does a number
 * among unspaced letters: "1500辆" is a number and what it counts.
 */
const LETTER = String.raw`[[\p{L}\p{M}]--${UNSPACED}]`
const NUMBER = String.raw`\p{N}+(?:[.,:]\p{N}+)*`
const WORD = new RegExp(
  String.raw`(?:\p{L}\.){2,}|(${UNSPACED}[${UNSPACED}\p{M}]*)|` +
    String.raw`${NUMBER}(?:${LETTER}[${LETTER}\p{N}]*)?|${LETTER}[${LETTER}\p{N}]*(?:['’]${LETTER}+)*`,
  'gv',
)

/**
 * The words of a range of a text, in order, in UTF-16 offsets. Where a script has no spaces, every two
 * neighbouring letters are a word: overlapping bigrams are the usual stand-in for segmentation in
 * retrieval (Nie et al. 1999), need no dictionary, and err the same way in both texts.
 */
export function words(text: string, range: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = []
  const searched = text.slice(range.start, range.end)
  // `matchAll` copies the pattern each time, which for short sentences takes longer than the search.
  WORD.lastIndex = 0
  for (let match = WORD.exec(searched); match; match = WORD.exec(searched)) {
    const start = range.start + match.index
    if (match[1] !== undefined) bigrams(match[0], start, found)
    else found.push({ start, end: start + match[0].length })
  }
  return found
}

function bigrams(run: string, start: number, into: Span[]): void {
  let at = lengthAt(run, 0)
  if (at === run.length) into.push({ start, end: start + at })
  for (let before = 0; at < run.length;) {
    const end = at + lengthAt(run, at)
    into.push({ start: start + before, end: start + end })
    before = at
    at = end
  }
}

/** In UTF-16 units. */
function lengthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}
