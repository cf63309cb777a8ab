import type { Block, TextInBlocks } from '../model/article.ts'
import { columnsOf, endsSentence, type Line, type Run, runsOf } from './blocks-lines.ts'
import { type Piece, piecesOf } from './blocks-markers.ts'
import { beginsByIndents, isWrapped, paragraphsOf, wrapWidth } from './blocks-wrap.ts'

/**
 * The blocks of a plain text: paragraphs, list items and quotations as its blank lines, indents,
 * wrapping and marks tell. They are in order, do not overlap, and hold every character that is not
 * white space; a list item and a quotation hold their own marks (`- `, `> `).
 *
 * @param text a canonical text
 */
export function plainBlocks(text: string): Block[] {
  const runs = runsOf(text)
  const pieces = runs.flatMap((run) => piecesOf(text, run))
  const prose = pieces.filter((piece) => piece.kind === 'lines').map((piece) => piece.lines)
  const width = wrapWidth(text, prose)
  const layout: Layout = {
    width,
    byIndents: beginsByIndents(prose),
    base: leastIndent(runs),
    top: runs[0]?.[0] ?? null,
    hasHeader: hasHeader(text, runs, width),
  }
  return pieces.flatMap((piece) => blocksOfPiece(text, piece, layout))
}

/** A plain text with its blocks, as `plainBlocks` tells them. */
export function inPlainBlocks(text: string): TextInBlocks {
  return { text, blocks: plainBlocks(text) }
}

interface Layout {
  /** Columns the text is wrapped to, null when it is not. */
  width: number | null
  /** Whether paragraphs begin with an indent. */
  byIndents: boolean
  /** Indent of the least indented line. */
  base: number
  /** The text's first line. */
  top: Line | null
  /** Whether the lines at the top each say something of their own: headline, byline, date. */
  hasHeader: boolean
}

function leastIndent(runs: readonly Run[]): number {
  return runs.flat().reduce((least, line) => Math.min(least, line.indent), Infinity)
}

// Headline, deck, byline, outlet and date; a longer run at the top is verse or a table.
const LONGEST_HEADER = 5

function hasHeader(text: string, runs: readonly Run[], width: number | null): boolean {
  const [first, ...others] = runs
  if (!first || first.length > LONGEST_HEADER) return false
  return others.some((run) => isProse(text, run, width))
}

// Wrapped, or a sentence on a line of its own; stanzas of verse have several lines.
function isProse(text: string, run: Run, width: number | null): boolean {
  if (run.length > 1) return width !== null && isWrapped(text, run, width)
  const words = wordsOf(text, run[0])
  return endsSentence(words) && /\s/u.test(words)
}

function blocksOfPiece(text: string, piece: Piece, layout: Layout): Block[] {
  const { lines } = piece
  if (piece.kind === 'listItem') {
    const { level, ordered } = piece
    return [{ ...joined(lines), kind: 'listItem', level, ordered }]
  }
  if (piece.kind === 'quotation') {
    // Joined, the mark of every line would stand in the middle of the words.
    return [{ ...(lines.length > 1 ? kept(lines) : joined(lines)), kind: 'quotation' }]
  }
  return paragraphs(text, lines, layout)
}

// Longer lines are nobody's wrapping: each is a paragraph that the reader wraps.
const LONGEST_WRAPPED = 120

function paragraphs(text: string, lines: Run, layout: Layout): Block[] {
  if (lines.length === 1) return [joined(lines)]
  if (isTable(text, lines)) return [kept(lines)]
  const { width, byIndents } = layout
  if (width !== null && isWrapped(text, lines, width)) {
    return paragraphsOf(text, lines, { width, byIndents }).map(joined)
  }
  if (isIndented(lines, layout.base)) return [kept(lines)]
  const eachAlone =
    (lines[0] === layout.top && layout.hasHeader) ||
    lines.some((line) => columnsOf(wordsOf(text, line)) > LONGEST_WRAPPED) ||
    areSentences(text, lines, layout)
  return eachAlone ? lines.map((line) => joined([line])) : [kept(lines)]
}

// Every line ends a sentence: a paragraph a line, with no blank ones between. The text's first line
// need not: it may be the headline.
function areSentences(text: string, lines: Run, layout: Layout): boolean {
  const judged = lines[0] === layout.top ? lines.slice(1) : lines
  return judged.every((line) => endsSentence(wordsOf(text, line)))
}

// Four columns, as Markdown takes code to be: less is a paragraph's first line or a slip.
const CODE_INDENT = 4

function isIndented(lines: Run, base: number): boolean {
  return lines.every((line) => line.indent >= base + CODE_INDENT)
}

// Columns stand apart by a tab, a bar, or three spaces: justified prose has gaps of two.
const COLUMN_GAP = /\S\t+\S|\S {3,}\S|\|.*\|/u

function isTable(text: string, lines: Run): boolean {
  const rows = lines.filter((line) => COLUMN_GAP.test(wordsOf(text, line))).length
  // Of three lines two: a heading above, or a figure that lacks its neighbour.
  return rows * 3 >= lines.length * 2
}

function wordsOf(text: string, line: Line): string {
  return text.slice(line.first, line.end)
}

/** Lines whose ends are shown as spaces. */
function joined(lines: readonly Line[]): Block {
  return { kind: 'paragraph', start: lines[0]?.first ?? 0, end: lines.at(-1)?.end ?? 0 }
}

/** Lines whose ends and indents are the author's. */
function kept(lines: Run): Block {
  return { kind: 'paragraph', start: lines[0].start, end: lines.at(-1)?.end ?? 0, keepsLines: true }
}
