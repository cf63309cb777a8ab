import { ORDINALS, SMALL, TENS } from '../text/figure-words.ts'
import { fold } from '../text/fold.ts'

/** A Roman numeral below 4,000, as the source of a pattern; it matches no empty string. */
export const ROMAN = String.raw`(?=[ivxlcdm])m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})`
const IS_ROMAN = new RegExp(`^${ROMAN}$`)

/** What is numbered in a book, or named for its place there alone. */
const PLACES = new Set(
  `chapter chap part book volume vol section sect letter canto act scene stave stanza article appendix
  lesson lecture number no nr fig figure plate page footnote footnotes note notes verse psalm sonnet
  contents index preface introduction prologue epilogue finis end conclusion
  kapitel teil band buch abschnitt chapitre partie tome livre capitulo parte libro capitolo`.split(
    /\s+/,
  ),
)
const BETWEEN = new Set('the of and to'.split(' '))

/**
 * Whether a line only numbers: "CHAPTER X.", "Book the Second", "ACT I. SCENE 2", "XIV.", "- 12 -", or a
 * row of stars.
 */
export function isNumbering(line: string): boolean {
  const folded = fold(line)
  const first = /[\p{L}\p{N}]+/u.exec(folded)
  // In most lines the first word tells.
  if (first && !isOfNumbering(first[0]) && !BETWEEN.has(first[0])) return false
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every(
    (word, k) => isOfNumbering(word) || (BETWEEN.has(word) && (k > 0 || words.length > 1)),
  )
}

function isOfNumbering(word: string): boolean {
  return PLACES.has(word) || isNumber(word)
}

function isNumber(word: string): boolean {
  return (
    /^\p{N}+(?:st|nd|rd|th)?$/u.test(word) ||
    IS_ROMAN.test(word) ||
    SMALL.has(word) ||
    TENS.has(word) ||
    ORDINALS.has(word)
  )
}

/** "[12]", "{193}", "[Footnote 12:", "[A]": what points from a text to its notes or pages. */
const MARK = /\[(?:footnote|note|fn\.?|anm\.?)?\s*(?:\d{1,4}|\p{Lu}|[*†‡])(?:\]|:)|\{\d{1,4}\}/giu

/** Where the marks of notes and pages stand in a range of a text, in UTF-16 offsets of the text. */
export function noteMarks(
  text: string,
  start: number,
  end: number,
): { start: number; end: number }[] {
  const searched = text.slice(start, end)
  if (!searched.includes('[') && !searched.includes('{')) return []
  return [...searched.matchAll(MARK)].map((mark) => ({
    start: start + mark.index,
    end: start + mark.index + mark[0].length,
  }))
}
