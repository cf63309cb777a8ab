/** A range of a text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A line up to this many characters may have been broken only to fit a screen or a teleprinter. Plain
 * text is wrapped at 64 (agency copy) to 100 (editors); a paragraph kept on one line is longer.
 */
const WIDEST_WRAP = 110

/**
 * A line that stops this short of the widest although the next word would have fitted ends a
 * paragraph: ragged copy leaves a few characters, a heading leaves many.
 */
const SLACK = 14

const LINE = /[^\n\r\u2028\u2029]+/g
const INDENT = /^(?:\t| {2,})\S/

/**
 * Splits a text into paragraphs, as ranges without the white space around them. Empty lines and
 * indents part paragraphs; other line ends do only where the line was not wrapped to a width.
 */
export function paragraphs(text: string): Span[] {
  const lines = linesOf(text)
  const layout: Layout = {
    width: lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0),
    indented: lines.filter(({ start, end }) => INDENT.test(text.slice(start, end))).length > 1,
  }
  const spans: Span[] = []
  let start = -1
  lines.forEach((line, i) => {
    const previous = lines[i - 1]
    const parted = !previous || parts(text, previous, line, layout)
    if (parted && previous && start >= 0) pushTrimmed(spans, text, start, previous.end)
    if (parted) start = line.start
  })
  const last = lines.at(-1)
  if (last && start >= 0) pushTrimmed(spans, text, start, last.end)
  return spans
}

/** Lines that hold something other than white space. */
function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (const match of text.matchAll(LINE)) {
    if (match[0].trim() === '') continue
    lines.push({ start: match.index, end: match.index + match[0].trimEnd().length })
  }
  return lines
}

interface Layout {
  /** The longest line, in UTF-16 units. */
  readonly width: number
  /** Whether the text marks its paragraphs by indents; then no other line end parts them. */
  readonly indented: boolean
}

function parts(text: string, previous: Span, line: Span, { width, indented }: Layout): boolean {
  if (width > WIDEST_WRAP) return true
  const between = text.slice(previous.end, line.start)
  if ((between.match(/\n|\r(?!\n)|\u2029/g)?.length ?? 0) > 1) return true
  const words = text.slice(line.start, line.end)
  if (INDENT.test(words)) return true
  // A sentence that goes on in small letters was wrapped, however short its line.
  if (
    indented ||
    (/^\p{Ll}/u.test(words) && /[\p{L},]$/u.test(text.slice(0, previous.end).slice(-1)))
  ) {
    return false
  }
  const firstWord = /\S+/.exec(words)?.[0].length ?? 0
  return previous.end - previous.start + 1 + firstWord + SLACK <= width
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = start + words.trimEnd().length
  if (to > from) spans.push({ start: from, end: to })
}
