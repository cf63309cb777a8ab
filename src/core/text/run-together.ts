import type { Span } from './spans.ts'

/**
 * A program that copies pages often loses the line ends between paragraphs: "… rockets at the port.The army
 * said …", "… until it is over.""We will go on …", "READ THE WHOLE STORYThe army said …".
 */

/**
 * A stop after two small letters or figures, or the end of a bracket ("(Photo: Jon Berg)The …"); the
 * quotation marks at it; and a word with a capital, up to white space or a mark. An address
 * ("news.example"), a name of code ("Array.From(") and the name of a site ("Booking.Com") have another end.
 */
const STOP_WITHOUT_SPACE =
  /(?:(?<=[\p{Ll}\p{N}%]{2})[.?]|(?<=\p{Ll})\))(["“”‘’(]*)(?=(?!(?:Com|Org|Net|Js|Io)\b)\p{Lu}[\p{L}\p{M}'’-]*[\s,:)])/gu

/** A heading of three words in capitals or more, and the word that was under it. */
const CAPITALS_WITHOUT_SPACE = /(?=\p{Lu}\p{Ll}{2})(?<=(?:\p{Lu}{2,}[\s'’-]{1,2}){2}\p{Lu}{1,30})/gu

/** In short what both patterns need: a capital right behind a stop, or one before two small letters. */
const MAY_RUN_TOGETHER = /[.?)]["“”‘’(]*\p{Lu}|\p{Lu}\p{Lu}\p{Ll}{2}/u

/** Marks that open a quotation. A straight one opens where none is open. */
const OPENS = /[“‘(]/u

/** Where a sentence ends without a space, among the marks at its stop; in UTF-16 offsets. */
export interface RunTogether {
  readonly end: number
  readonly marks: Span
}

/** Where sentences of a paragraph were run together, in ascending order; never at its start or end. */
export function runTogether(text: string): readonly RunTogether[] {
  // Most lines have none, and to search for all of them takes a copy of either pattern.
  if (!MAY_RUN_TOGETHER.test(text)) return NONE
  const found: RunTogether[] = []
  for (const { index } of text.matchAll(CAPITALS_WITHOUT_SPACE)) {
    found.push({ end: index, marks: { start: index, end: index } })
  }
  let isOpen = false
  let nextStraight = text.indexOf('"')
  for (const { 1: marks = '', index } of text.matchAll(STOP_WITHOUT_SPACE)) {
    const start = index + 1
    for (; nextStraight !== -1 && nextStraight < start; isOpen = !isOpen) {
      nextStraight = text.indexOf('"', nextStraight + 1)
    }
    let end = start
    for (const mark of marks) {
      if (OPENS.test(mark) || (mark === '"' && !isOpen)) break
      if (mark === '"') {
        isOpen = false
        nextStraight = text.indexOf('"', end + 1)
      }
      end += 1
    }
    found.push({ end, marks: { start, end: start + marks.length } })
  }
  return found.toSorted((one, other) => one.end - other.end)
}

const NONE: readonly RunTogether[] = []
