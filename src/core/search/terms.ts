import { fold } from '../text/fold.ts'
import type { Span } from '../text/spans.ts'
import { UNSPACED } from '../text/words.ts'

/** A word as it is searched for, and where it stands in the text, in UTF-16 offsets. */
export interface SearchTerm extends Span {
  /** Folded: small letters, digits, "." and ":" of ASCII, and anything above. */
  readonly term: string
  /** Of two letters of a script without spaces: where the first ends. */
  readonly firstEnd?: number
}

// Signs that Unicode takes for letters, and people for apostrophes and accents.
const SIGNS = String.raw`[\u02b9-\u02df\ua78b\ua78c]`
const RUN = String.raw`[${UNSPACED}--${SIGNS}]`
const LETTER = String.raw`[[\p{L}\p{M}\p{N}]--${UNSPACED}--${SIGNS}]`
const LETTER_ALONE = String.raw`[\p{L}--${UNSPACED}--${SIGNS}]`
/** What a reader does not see inside a word: soft hyphens, joiners, and a hyphen where the line ends. */
const BREAK = String.raw`(?:(?<=\p{L}\p{M}*)[\-\u2010\u00ad][^\S\n]*\n[^\S\n]*(?=\p{Ll})|\p{Cf}+)`
const GLUED = String.raw`(?:[${LETTER}--\p{N}]${LETTER}*)?`

/**
 * In order of trial: letters with full stops between ("U.S.", "p.m."); a number in groups of three
 * ("1,500", "1 500", "1’500"), with its decimals; another number ("6.0", "06:00"); letters of a script
 * without spaces, over the ends of lines; a word. Apostrophes, hyphens and dashes part words, so that
 * "Khan's" is found by "Khan" and "l’État" by "état", however they are written.
 */
const TERM = new RegExp(
  String.raw`(${LETTER_ALONE}(?:\.${LETTER_ALONE})+(?!${LETTER})\.?)|` +
    String.raw`([1-9]\d{0,2}([,.'’ \u00a0\u2009\u202f])\d{3}(?:\3\d{3})*(?!\d))((?:[.,]\d+)?${GLUED})|` +
    String.raw`(\p{N}+(?:[.,:]\p{N}+)*${GLUED})|` +
    String.raw`(${RUN}(?:[${RUN}\p{M}\p{Cf}]|[^\S\n]*\n[^\S\n]*(?=${RUN}))*)|` +
    String.raw`${LETTER}+(?:${BREAK}${LETTER}+)*`,
  'gv',
)

/**
 * The words of a range of a text as they are searched for, in order. Where a script has no spaces, each
 * letter begins a term with the one after it, and the last stands alone: whatever a person looks for there
 * is a row of terms, where a dictionary would part the text and the words looked for in different ways.
 */
export function searchTerms(
  text: string,
  range: Span = { start: 0, end: text.length },
): SearchTerm[] {
  const found: SearchTerm[] = []
  const searched = text.slice(range.start, range.end)
  // `matchAll` copies the pattern each time.
  TERM.lastIndex = 0
  for (let match = TERM.exec(searched); match; match = TERM.exec(searched)) {
    const [whole, letters, grouped, , rest = '', number, run] = match
    const start = range.start + match.index
    if (run !== undefined) {
      addPairs(run, start, found)
      continue
    }
    const word = letters?.replaceAll('.', '') ?? plainNumber(grouped, rest, number) ?? whole
    const term = bare(word)
    if (term !== '') found.push({ term, start, end: start + whole.length })
  }
  return found
}

function plainNumber(grouped?: string, rest?: string, number?: string): string | undefined {
  if (grouped !== undefined) return grouped.replace(/\D/g, '') + decimalPoint(rest ?? '')
  return number && decimalPoint(number)
}

/** "3,5" and "3.5" are one number, wherever it was written. */
function decimalPoint(number: string): string {
  return number.replaceAll(',', '.')
}

/** A word folded, without what is no part of it. */
function bare(word: string): string {
  return fold(word.replace(/\p{Cf}|[-\u2010]?\s+/gu, '')).replace(
    /[\0-\x2d\x2f\x3b-\x60\x7b-\x7f]/g,
    '',
  )
}

const UNIT = /[^\p{M}\p{Cf}\s]\p{M}*/gu

function addPairs(run: string, start: number, into: SearchTerm[]): void {
  const units = Array.from(run.matchAll(UNIT), ({ 0: unit, index }) => ({
    term: bare(unit),
    start: start + index,
    end: start + index + unit.length,
  }))
  units.forEach(({ term, start: from, end: firstEnd }, at) => {
    const next = units[at + 1]
    const end = next?.end ?? firstEnd
    into.push({ term: term + (next?.term ?? ''), start: from, end, ...(next && { firstEnd }) })
  })
}
