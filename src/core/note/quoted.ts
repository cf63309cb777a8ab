import type { BlockContent, List, PhrasingContent, Table } from 'mdast'
import type { TextInBlocks } from '../model/article.ts'
import type { Citation, QuotedBlock } from '../model/note.ts'
import { listMarker } from '../text/blocks-markers.ts'
import { type Span, trimmedSpan } from '../text/spans.ts'
import { OMITTED, type Piece, shownPieces } from './omissions.ts'

/**
 * What a quotation is made of: the blocks of the text that it is from, as far as they lie in it. So lines
 * of verse, items of a list and rows of a table stay what they are wherever the quotation goes.
 *
 * @param quoted where it stands in the text, in UTF-16 offsets
 * @returns in offsets into the quotation
 */
export function quotedBlocks({ text, blocks }: TextInBlocks, quoted: Span): QuotedBlock[] {
  return blocks.flatMap((block, index) => {
    if (block.start >= quoted.end || block.end <= quoted.start) return []
    const { kind, level, ordered, keepsLines } = block
    return [
      {
        kind,
        start: Math.max(0, block.start - quoted.start),
        end: Math.min(quoted.end, block.end) - quoted.start,
        ...(level !== undefined && { level }),
        ...(ordered !== undefined && { ordered }),
        ...(keepsLines !== undefined && { keepsLines }),
        ...(isInFirstRow({ text, blocks }, index) && { isHeader: true }),
      },
    ]
  })
}

/** Whether a cell is in the first row of its table, which names the columns. */
function isInFirstRow({ text, blocks }: TextInBlocks, index: number): boolean {
  if (blocks[index]?.kind !== 'cell') return false
  const gapBefore = (at: number) => text.slice(blocks[at - 1]?.end ?? 0, blocks[at]?.start ?? 0)
  let at = index
  while (blocks[at - 1]?.kind === 'cell' && !gapBefore(at).includes('\n')) at -= 1
  // A line end parts two rows, an empty line two tables.
  return blocks[at - 1]?.kind !== 'cell' || gapBefore(at).includes('\n\n')
}

/** A part of a quotation that stands by itself, in UTF-16 offsets into it. */
type Part =
  /** More than one line where their ends are the author's. */
  | { kind: 'words'; lines: Span[] }
  | { kind: 'item'; level: number; ordered: boolean; number: number; lines: Span[] }
  | { kind: 'row'; isHeader: boolean; cells: Span[] }
  | { kind: 'code'; span: Span }

/**
 * A quotation's words as a note has blocks: paragraphs, lists, tables and code. What it leaves out has a
 * sign in its place.
 *
 * @param inline makes what stands in a block of a range of the quotation, in UTF-16 offsets into it
 */
export function quotedContent(
  citation: Quoted,
  inline: Inline = (span) => [textOf(wordsAt(citation.quote, span))],
): BlockContent[] {
  const { parts, pieces } = shownParts(citation)
  const { quote } = citation
  const shown: Inline = (line) => {
    const of = pieces.get(line)!
    return of.flatMap((piece) => (piece === OMITTED ? [textOf(piece)] : inline(piece)))
  }
  const content: BlockContent[] = []
  for (let at = 0; at < parts.length;) {
    const part = parts[at]!
    const end = endOfAlike(parts, at)
    if (part.kind === 'item') content.push(listOf(parts.slice(at, end) as Item[], shown))
    else if (part.kind === 'row') content.push(tableOf(parts.slice(at, end) as Row[], shown))
    else if (part.kind === 'words') content.push(paragraphOf(part.lines, shown))
    else content.push({ type: 'code', value: codeOf(quote, pieces.get(part.span)!) })
    at = end
  }
  return content
}

type Item = Extract<Part, { kind: 'item' }>
type Row = Extract<Part, { kind: 'row' }>
type Inline = (span: Span) => PhrasingContent[]
type Quoted = Pick<Citation, 'quote' | 'blocks' | 'omissions'>

function textOf(value: string): PhrasingContent {
  return { type: 'text', value }
}

function codeOf(quote: string, pieces: readonly Piece[]): string {
  const shown = (piece: Piece) => (piece === OMITTED ? piece : quote.slice(piece.start, piece.end))
  return pieces.map(shown).join('')
}

/** The parts of which something is shown, and what of each of their lines. */
function shownParts(citation: Quoted): { parts: Part[]; pieces: Map<Span, Piece[]> } {
  const all = partsOf(citation)
  const { quote, omissions = [] } = citation
  const pieces = shownPieces(quote, all.flatMap(linesIn), omissions)
  const isShown = (line: Span) => pieces.get(line)!.length > 0
  const parts = all.flatMap((part): Part[] => {
    if (!linesIn(part).some(isShown)) return []
    return 'lines' in part ? [{ ...part, lines: part.lines.filter(isShown) }] : [part]
  })
  return { parts, pieces }
}

function linesIn(part: Part): readonly Span[] {
  if (part.kind === 'row') return part.cells.filter((cell) => cell !== NOTHING)
  return part.kind === 'code' ? [part.span] : part.lines
}

/** Words of a quotation on one line: a line end in it is the file's, and was a space to its author. */
export function wordsAt(quote: string, { start, end }: Span): string {
  return quote.slice(start, end).replace(/\s+/g, ' ')
}

/** The end of the items, or of the rows of one table, that begin at `at`; of others just the next. */
function endOfAlike(parts: readonly Part[], at: number): number {
  const { kind } = parts[at]!
  if (kind !== 'item' && kind !== 'row') return at + 1
  let end = at + 1
  for (; end < parts.length; end++) {
    const next = parts[end]!
    if (next.kind !== kind || (next.kind === 'row' && next.isHeader)) break
  }
  return end
}

function paragraphOf(lines: readonly Span[], inline: Inline): BlockContent {
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? inline(line) : [{ type: 'break' }, ...inline(line)],
  )
  return { type: 'paragraph', children }
}

/** Items as lists in lists by their levels; one that is quoted without those above it stands outermost. */
function listOf(items: readonly Item[], inline: Inline): List {
  const outermost = items.reduce((least, { level }) => Math.min(least, level), Infinity)
  const [first] = items
  const list: List = {
    type: 'list',
    ordered: first!.ordered,
    start: first!.ordered ? first!.number : null,
    spread: false,
    children: [],
  }
  for (let at = 0; at < items.length;) {
    const item = items[at]!
    let end = at + 1
    while (end < items.length && items[end]!.level > outermost) end += 1
    const isDeep = item.level > outermost
    const below = isDeep ? items.slice(at, end) : items.slice(at + 1, end)
    list.children.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [
        ...(isDeep ? [] : [paragraphOf(item.lines, inline)]),
        ...(below.length > 0 ? [listOf(below, inline)] : []),
      ],
    })
    at = end
  }
  return list
}

/** Markdown's tables have a row of names: an empty one where the quotation has not the table's own. */
function tableOf(rows: readonly Row[], inline: Inline): Table {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const names = rows[0]!.isHeader ? [] : [Array.from({ length: width }, () => NOTHING)]
  const all = [...names, ...rows.map(({ cells }) => cells)]
  return {
    type: 'table',
    children: all.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({
        type: 'tableCell',
        children: cell === NOTHING ? [] : inline(cell),
      })),
    })),
  }
}

const NOTHING: Span = { start: 0, end: 0 }

const PARAGRAPH_END = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/g

function partsOf({ quote, blocks }: Pick<Citation, 'quote' | 'blocks'>): Part[] {
  const inside = blocks?.every(({ start, end }) => start <= end && end <= quote.length)
  // Without blocks, as quotations were once kept, or with those of other words.
  if (!blocks || blocks.length === 0 || !inside) return paragraphs(quote)
  const parts: Part[] = []
  for (const [index, block] of blocks.entries()) {
    const span = trimmedSpan(quote, block)
    if (span.start >= span.end) continue
    const lines = block.keepsLines === true ? linesOf(quote, span) : [span]
    if (block.kind === 'cell') addCell(quote, blocks, index, parts)
    else if (block.kind === 'code') parts.push({ kind: 'code', span })
    else if (block.kind === 'listItem') parts.push(itemOf(quote, block, lines))
    else parts.push({ kind: 'words', lines })
  }
  return parts
}

function paragraphs(quote: string): Part[] {
  const parts: Part[] = []
  let start = 0
  const add = (end: number) => {
    const span = trimmedSpan(quote, { start, end })
    if (span.end > span.start) parts.push({ kind: 'words', lines: [span] })
  }
  for (const { 0: gap, index } of quote.matchAll(PARAGRAPH_END)) {
    add(index)
    start = index + gap.length
  }
  add(quote.length)
  return parts
}

/** An item without its mark, which it has where it is quoted from its beginning. */
function itemOf(quote: string, block: QuotedBlock, lines: readonly Span[]): Item {
  const [first, ...others] = lines
  const written = quote.slice(first!.start, first!.end)
  const marker = listMarker(written)
  const number = Number.parseInt(written.replace(/^\(/, ''), 10)
  return {
    kind: 'item',
    level: block.level ?? 1,
    ordered: block.ordered ?? marker?.ordered ?? false,
    number: Number.isNaN(number) ? 1 : number,
    lines: [{ start: first!.start + (marker?.length ?? 0), end: first!.end }, ...others],
  }
}

/** Adds a cell to the row that it goes on, or begins one with it: tabs part cells, of which some are empty. */
function addCell(
  quote: string,
  blocks: readonly QuotedBlock[],
  index: number,
  parts: Part[],
): void {
  const block = blocks[index]!
  const before = blocks[index - 1]
  const gap = before ? quote.slice(before.end, block.start) : ''
  const tabs = gap.split('\t').length - 1
  const row = parts.at(-1)
  const cell = trimmedSpan(quote, block)
  if (before?.kind === 'cell' && row?.kind === 'row' && !gap.includes('\n')) {
    for (const one of [...empty(tabs - 1), cell]) row.cells.push(one)
    return
  }
  parts.push({ kind: 'row', isHeader: block.isHeader === true, cells: [...empty(tabs), cell] })
}

function empty(count: number): Span[] {
  return Array.from({ length: Math.max(0, count) }, () => NOTHING)
}

function linesOf(quote: string, { start, end }: Span): Span[] {
  const lines: Span[] = []
  let at = start
  for (const line of quote.slice(start, end).split('\n')) {
    const span = trimmedSpan(quote, { start: at, end: at + line.length })
    if (span.end > span.start) lines.push(span)
    at += line.length + 1
  }
  return lines
}
