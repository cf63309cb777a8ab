import type { Block, BlockKind, TextInBlocks } from '../model/article.ts'
import { ABBREVIATIONS, OPENERS } from './abbreviations.ts'
import { endsSentence } from './blocks-lines.ts'
import { listMarker } from './blocks-markers.ts'
import { fold } from './fold.ts'
import { runTogether } from './run-together.ts'
import { type Span, trimmedSpan } from './spans.ts'

/**
 * A run of this many UTF-16 units without an end of sentence (a table, a text without punctuation) is
 * cut at a space: nothing that long is one statement, and the cost of comparing stays bounded.
 */
const LONGEST = 1500

/** So much of what stands before tells whether a sentence goes on: its last word and what closes it. */
const TAIL = 80

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The sentences of a text in order, as UTF-16 ranges without the white space around them; see
 * `sentencesOf`.
 */
export function sentences({ text, blocks }: TextInBlocks): Span[] {
  return blocks.flatMap((block) => sentencesOf(text, block))
}

/**
 * The sentences of one block of a text, without the marks before a quotation or a list item. A heading
 * is one, and so is each line of a table or of code; other line ends are spaces. What Unicode's rules part
 * wrongly is healed: abbreviations ("Dr. | Lind"), initials, closing quotation marks, "“Why?” | he asked";
 * and what it does not part, since the space was lost, is parted.
 */
export function sentencesOf(text: string, block: Block): Span[] {
  const line = lineOf(text, block)
  const found: Span[] = []
  if (block.kind === 'heading' || isOnePiece(line)) {
    cut(line, trimmedSpan(line, { start: 0, end: line.length }), block.start, found)
  } else part(line, block.start, found)
  return found
}

/** Whether nothing parts a line: most of a list or of verse, of which a text may have hundreds of thousands. */
function isOnePiece(line: string): boolean {
  return !MAY_END.test(line) && runTogether(line).length === 0
}

/** The marks of a quotation, at the start of each of its lines. */
const QUOTING = /^[^\S\n]*(?:>[^\S\n]?)+/gmu
const LINE_END = /[\n\r\u2028\u2029]/gu
/** One that no line of a table or an address ends with: the next goes on in small letters. */
const INSIDE_SENTENCE = /(?<=[\p{L},][^\S\n]*)\n(?=[^\S\n]*\p{Ll})/gu

/** A block's text, of the same length, with spaces for what is no part of its sentences. */
function lineOf(text: string, block: Block): string {
  const { kind, start, end } = block
  const written = text.slice(start, end)
  const words = withoutMarks(written, kind)
  return words.replace(isOfLines(written, block) ? INSIDE_SENTENCE : LINE_END, ' ')
}

function withoutMarks(written: string, kind: BlockKind): string {
  if (kind === 'quotation') return written.replace(QUOTING, (marks) => ' '.repeat(marks.length))
  const marker = kind === 'listItem' ? (listMarker(written)?.length ?? 0) : 0
  return marker === 0 ? written : ' '.repeat(marker) + written.slice(marker)
}

/** A line of verse, or of prose that was wrapped, is no shorter than this beside the longest. */
const EVEN = 2 / 3

/**
 * Whether each line of a block says something of its own, as in a table, an address or code. Lines of one
 * length, but for those that end a sentence, are of sentences that go over their ends: verse, above all.
 */
function isOfLines(written: string, { kind, keepsLines }: Block): boolean {
  if (keepsLines !== true || kind === 'quotation') return false
  if (kind === 'code' || !endsSentence(written.slice(-TAIL))) return true
  const lines = written.split('\n').map((line) => line.trim())
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0)
  return lines.some((line) => line.length < EVEN * longest && !endsSentence(line.slice(-TAIL)))
}

/**
 * Adds the sentences of a line by Unicode's rules, with those joined that it parts wrongly, `offset` further
 * on. One block may have hundreds of thousands of them: each is done with before the next is looked at.
 */
function part(line: string, offset: number, into: Span[]): void {
  const starts = startsOf(line)
  let last: Span | undefined
  for (let at = 0; at < starts.length; at += 1) {
    const segment = { start: starts[at]!, end: starts[at + 1] ?? line.length }
    const { start, end } = trimmedSpan(line, segment)
    if (end <= start) continue
    // The whole of it would be read anew for each part of a sentence that never ends.
    const before = last && line.slice(Math.max(last.start, last.end - TAIL), last.end)
    if (last && before !== undefined && goesOn(before, line.slice(start, end))) {
      last = { start: last.start, end }
    } else {
      if (last) cut(line, last, offset, into)
      last = { start, end }
    }
  }
  if (last) cut(line, last, offset, into)
}

/** What can end a sentence by Unicode's rules (UAX 29, STerm, ATerm, Sep and the line ends). */
const MAY_END = /[\p{Sentence_Terminal}.\u2024\uFE52\uFF0E\u0085\n\r\u2028\u2029]/u

/** Where pieces begin, from 0 on: by Unicode's rules, and where one was run together with the one before. */
function startsOf(line: string): number[] {
  const parted = Array.from(segmenter.segment(line), ({ index }) => index)
  const together = runTogether(line)
  if (together.length === 0) return parted
  const starts = new Set(parted)
  for (const { end, marks } of together) {
    // Unicode's rules give all marks at the stop to the sentence before.
    for (let at = marks.start; at <= marks.end; at += 1) starts.delete(at)
    starts.add(end)
  }
  return [...starts].toSorted((one, other) => one - other)
}

const LAST_WORD = /(?:^|[\s("'“‘[—–-])([\p{L}\p{M}.]+)\.$/u
/** What carries a sentence on after "2 p.m.": a day, a zone in capitals, or a small letter. */
const AFTER_TIME = /^(?:\p{Ll}|\p{N}|[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u
/** "am 12. März": what carries a German day on. Other languages write their months small. */
const GERMAN_MONTH =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u
const FIRST_WORD = /^[\p{L}\p{M}]+/u

/** Whether what Unicode took for the start of a sentence carries the one before on. */
function goesOn(before: string, after: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(after)) return true
  if (/^["'”’»)\]]+[,;:]/u.test(after)) return true
  if (/[?!…]["'”’»)]*$/u.test(before) && /^\p{Ll}/u.test(after)) return true
  if (/(?:^|\s)\d{1,2}\.$/.test(before) && GERMAN_MONTH.test(after)) return true
  const word = LAST_WORD.exec(before)?.[1]
  if (word === undefined) return false
  const next = FIRST_WORD.exec(after)?.[0] ?? ''
  if (/^[ap]\.m$/i.test(word)) return AFTER_TIME.test(after)
  // "U.S. officials", "J. Lind": go on, unless the next word opens sentences.
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word)) return !OPENERS.has(fold(next))
  if (!ABBREVIATIONS.has(fold(word.replaceAll('.', '')))) return false
  return /^\p{Lu}|^\p{Lt}/u.test(word) || /^[\p{Ll}\p{N}]/u.test(after)
    ? !OPENERS.has(fold(next)) || /^\p{Ll}/u.test(after)
    : false
}

/**
 * Adds a range, `offset` further on. An over-long one is cut at spaces; at worst between two characters
 * where there is no space.
 */
function cut(line: string, span: Span, offset: number, into: Span[]): void {
  const add = (from: number, to: number) => {
    if (to > from) into.push({ start: offset + from, end: offset + to })
  }
  let { start } = span
  while (span.end - start > LONGEST) {
    // Of this piece alone: in what has no space, all before would be looked through for each piece.
    const space = start + line.slice(start, start + LONGEST + 1).lastIndexOf(' ')
    let end = space > start ? space : start + LONGEST
    // Never between the halves of a surrogate pair.
    if (space <= start && /[\ud800-\udbff]/.test(line[end - 1] ?? '')) end -= 1
    add(start, start + line.slice(start, end).trimEnd().length)
    start = end + /^\s*/.exec(line.slice(end, span.end))![0].length
  }
  add(start, span.end)
}
