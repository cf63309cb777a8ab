import { fold } from '../text/fold.ts'
import type { Span } from '../text/paragraphs.ts'
import { isNumbering } from './numbering.ts'

/** Words of date lines, by-lines and pointers; with dates and numbers taken away nothing is left. */
const OF_FURNITURE = new Set(
  `posted updated published release released last first update created modified at on by the am pm a p m et est edt pt
  pst pdt gmt bst utc cet cest ct cst cdt mst mdt ist jan feb mar apr may jun jul aug sep sept oct nov
  dec january february march april june july august september october november december mon tue tues
  wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday today
  read more photo photos image images video getty reuters ap afp file advertisement share related
  reuter story continues below follow us top stories minutes min hours ago staff writer reporter
  correspondent associated press comments print email edition noon midnight st nd rd th`.split(
    /\s+/,
  ),
)

/** "Jane Roe contributed to this report", "(Reporting by …; editing by …)". */
const CREDIT =
  /contributed to this (?:report|story|article)|^\(?(?:reporting|editing|writing|additional reporting) by\b|^(?:copyright|©)|all rights reserved/iu

/**
 * "By Jane Roe", "BY JANE ROE | Staff Writer": capitals, and no sentence behind it, which ends with a
 * stop ("By Monday, Roe had left.").
 */
const BY_LINE = /^(?:By|BY)(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:\s?[,|].*[^.!?”"])?$/u

/**
 * Whether a sentence is the furniture of a page and no statement: it has only words of date lines and
 * by-lines beside its figures, is a credit, or only numbers what follows.
 */
export function isFurniture(sentence: string): boolean {
  if (CREDIT.test(sentence) || BY_LINE.test(sentence) || isNumbering(sentence)) return true
  const words = fold(sentence).match(/\p{L}+/gu) ?? []
  const content = words.filter((word) => !OF_FURNITURE.has(word))
  return content.length === 0 && (words.length > 0 || /\p{N}/u.test(sentence))
}

/** "JAKARTA - ", "WASHINGTON (Reuters) — ", "NEW YORK, March 3 (AP) -- ", in offsets of the sentence. */
const DATELINE =
  /^\p{Lu}[\p{Lu}\s.,'’/-]{2,40}(?:,?\s+\p{Lu}[\p{L}.]*\.?\s+\d{1,2})?(?:,\s*\d{4})?\s*(?:\([^)]{2,30}\))?\s*[-–—]{1,2}\s+(?=\S)/u

/** How many of a sentence's first words are its date line, which answers nothing. */
export function datelineWords(
  text: string,
  sentence: { start: number; end: number; words: readonly Span[] },
): number {
  const found = DATELINE.exec(
    text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90)),
  )
  if (!found) return 0
  const end = sentence.start + found[0].length
  const count = sentence.words.filter((word) => word.end <= end).length
  return count < sentence.words.length ? count : 0
}
