import { ABBREVIATIONS, OPENERS } from './abbreviations.ts'
import { fold } from './fold.ts'
import { paragraphs, type Span } from './paragraphs.ts'

/**
 * A run of this many UTF-16 units without an end of sentence (a table, a text without punctuation) is
 * cut at a space: nothing that long is one statement, and the cost of comparing stays bounded.
 */
const LONGEST = 1500

/** So much of what stands before tells whether a sentence goes on: its last word and what closes it. */
const TAIL = 80

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The sentences of a text in order, as UTF-16 ranges without the white space around them. They never
 * cross a paragraph. Wrapped lines are joined, and what Unicode's rules part wrongly is healed:
 * abbreviations ("Dr. | Lind"), initials, closing quotation marks, "“Why?” | he asked".
 */
export function sentences(text: string): Span[] {
  return paragraphs(text).flatMap((paragraph) => sentencesOf(text, paragraph))
}

/** The sentences of one paragraph of a text. */
export function sentencesOf(text: string, paragraph: Span): Span[] {
  // A line end ends a sentence for Unicode; within a paragraph it is only a space. Same length.
  const line = text.slice(paragraph.start, paragraph.end).replace(/[\n\r\u2028\u2029]/g, ' ')
  const healed: Span[] = []
  for (const { segment, index } of segmentsOf(line)) {
    const end = index + segment.trimEnd().length
    const start = index + (segment.length - segment.trimStart().length)
    if (end <= start) continue
    const previous = healed.at(-1)
    // The whole of it would be read anew for each part of a sentence that never ends.
    const before =
      previous && line.slice(Math.max(previous.start, previous.end - TAIL), previous.end)
    if (previous && before !== undefined && goesOn(before, line.slice(start, end))) {
      healed[healed.length - 1] = { start: previous.start, end }
    } else healed.push({ start, end })
  }
  return healed
    .flatMap((span) => cut(line, span))
    .map(({ start, end }) => ({ start: start + paragraph.start, end: end + paragraph.start }))
}

/** What can end a sentence by Unicode's rules (UAX 29, STerm, ATerm and Sep). */
const MAY_END = /[\p{Sentence_Terminal}.\u2024\uFE52\uFF0E\u0085]/u

/** The sentences by Unicode's rules; of a line without an end of one, as in lists, without asking. */
function segmentsOf(line: string): Iterable<{ segment: string; index: number }> {
  return MAY_END.test(line) ? segmenter.segment(line) : [{ segment: line, index: 0 }]
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

/** Cuts an over-long range at spaces; at worst between two characters where there is no space. */
function cut(line: string, span: Span): Span[] {
  const pieces: Span[] = []
  let { start } = span
  while (span.end - start > LONGEST) {
    // Of this piece alone: in what has no space, all before would be looked through for each piece.
    const space = start + line.slice(start, start + LONGEST + 1).lastIndexOf(' ')
    let end = space > start ? space : start + LONGEST
    // Never between the halves of a surrogate pair.
    if (space <= start && /[\ud800-\udbff]/.test(line[end - 1] ?? '')) end -= 1
    pieces.push({ start, end: start + line.slice(start, end).trimEnd().length })
    start = end + /^\s*/.exec(line.slice(end, span.end))![0].length
  }
  if (span.end > start) pieces.push({ start, end: span.end })
  return pieces.filter((piece) => piece.end > piece.start)
}
