import { columnsOf, endsSentence, type Line } from './blocks-lines.ts'

/**
 * Tells hard-wrapped prose, whose line ends mean nothing, from verse, addresses and tables, whose
 * line ends are the author's. In wrapped prose a line ends where the next word would not have
 * fitted (the end is "forced"), and the next line goes on in the middle of a sentence.
 */

// Mail and editors wrap at 60 to 80; below this only verse and newspaper columns are found.
const NARROWEST = 40

// Of all line ends, weighed by the lengths of their lines, this share must be forced. In 18 wrapped
// licences and manuals it measured .83 to 1, in one that is half lists .71, in two lists .36 and .39.
const MOSTLY_FORCED = 0.7

// Share of forced line ends after which a small letter goes on: .74 to 1 in the same texts. In verse
// with capitals it is none, though its even lines would pass as forced.
const MOSTLY_GOING_ON = 0.4

// A formatter that evens out lines ends them up to a tenth before the width.
const SLACK = 0.9

/**
 * The width in columns to which the text is wrapped, or null when it is not wrapped.
 *
 * @param pieces lines that stand together, without lists and quotations
 */
export function wrapWidth(text: string, pieces: readonly (readonly Line[])[]): number | null {
  const breaks = pieces.flatMap(breaksOf)
  const width = usualWidth(breaks.map(([line]) => columnsOf(text.slice(line.start, line.end))))
  if (width < NARROWEST) return null
  const forced = breaks.filter(([line, next]) => isForced(text, line, next, width))
  // A line that ended early with its sentence ended a paragraph: it speaks neither way.
  const others = breaks.filter(([line, next]) => {
    return !isForced(text, line, next, width) && !endsSentence(text.slice(line.first, line.end))
  })
  const isMostlyForced = weight(forced) >= (weight(forced) + weight(others)) * MOSTLY_FORCED
  return isMostlyForced && goesOn(text, forced) ? width : null
}

function weight(breaks: readonly Break[]): number {
  return breaks.reduce((sum, [line]) => sum + line.end - line.start, 0)
}

/** Whether at least half of the line ends inside these lines are forced at this width. */
export function isWrapped(text: string, lines: readonly Line[], width: number): boolean {
  const breaks = breaksOf(lines)
  const forced = breaks.filter(([line, next]) => isForced(text, line, next, width)).length
  return breaks.length > 0 && forced * 2 >= breaks.length
}

// One indented line may be a quotation; a text whose paragraphs begin so has more of them.
const FEWEST_INDENTS = 2

/** Whether a text's paragraphs begin with an indent, as in books and agency copy. */
export function beginsByIndents(pieces: readonly (readonly Line[])[]): boolean {
  const indented = pieces.map((lines) => {
    return lines.filter((line, at) => at > 0 && isIndentedMore(lines[at - 1]!, line)).length
  })
  return indented.reduce((sum, count) => sum + count, 0) >= FEWEST_INDENTS
}

/** How the lines of a wrapped text make paragraphs. */
export interface Wrapping {
  /** In columns. */
  width: number
  /** Paragraphs begin with an indent: see `beginsByIndents`. */
  byIndents: boolean
}

/**
 * Wrapped lines cut into paragraphs: a line that ended early, with room for the next word, ends
 * one, and so does a line before an indented one. Where paragraphs begin with an indent, a line that
 * ended early without ending its sentence does not: agencies break the first line of a story short.
 */
export function paragraphsOf(text: string, lines: readonly Line[], wrapping: Wrapping): Line[][] {
  const paragraphs: Line[][] = []
  let last: Line | null = null
  for (const line of lines) {
    if (last !== null && continues(text, last, line, wrapping)) paragraphs.at(-1)?.push(line)
    else paragraphs.push([line])
    last = line
  }
  return paragraphs
}

function continues(text: string, line: Line, next: Line, wrapping: Wrapping): boolean {
  if (isIndentedMore(line, next)) return false
  if (isForced(text, line, next, wrapping.width) || startsSmall(text, next)) return true
  return wrapping.byIndents && !endsSentence(text.slice(line.first, line.end))
}

type Break = [Line, Line]

// A line end before an indented line says nothing of wrapping: a paragraph begins there.
function breaksOf(lines: readonly Line[]): Break[] {
  const breaks: Break[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next && !isIndentedMore(line, next)) breaks.push([line, next])
  }
  return breaks
}

// One column is a slip of the finger (or a page break read as a space).
function isIndentedMore(line: Line, next: Line): boolean {
  return next.indent > line.indent + 1
}

// The 95th percentile: one long address on a line of its own must not set the width.
function usualWidth(widths: number[]): number {
  const sorted = widths.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 0
}

function isForced(text: string, line: Line, next: Line, width: number): boolean {
  const columns = columnsOf(text.slice(line.start, line.end))
  return columns + 1 + columnsOfFirstWord(text, next) > width * SLACK
}

function columnsOfFirstWord(text: string, line: Line): number {
  const words = text.slice(line.first, line.end)
  const sign = columnsOf(words.slice(0, 1))
  // A line of Chinese or Japanese breaks after any sign.
  return sign === 2 ? 2 : words.search(/\s|$/)
}

function goesOn(text: string, breaks: readonly Break[]): boolean {
  const starts = breaks.map(([, next]) => text.slice(next.first, next.end))
  const small = starts.filter((words) => /^\p{Ll}/u.test(words)).length
  const capital = starts.filter((words) => /^[\p{Lu}\p{Lt}]/u.test(words)).length
  // Scripts without capitals leave only the widths to judge by.
  return small >= (small + capital) * MOSTLY_GOING_ON
}

function startsSmall(text: string, line: Line): boolean {
  return /^\p{Ll}/u.test(text.slice(line.first, line.first + 2))
}
