import { type Span, trimmedSpan } from '../text/spans.ts'
import { words } from '../text/words.ts'

/** What a quotation is looked for by: its words, and where others may stand between them. */
export type Token =
  | { readonly kind: 'word'; readonly at: Span }
  /** So many words of the source may stand here, of which the quotation says nothing. */
  | { readonly kind: 'skip'; readonly most: number }

/** A quotation read for looking it up. */
export interface Pattern {
  /** The quotation with "[t]he" as "  the": as long as it is, so that UTF-16 offsets are those of either. */
  readonly text: string
  /** It begins and ends with a word, or is empty. */
  readonly tokens: readonly Token[]
  /** The words between two omissions, without what was put in. */
  readonly pieces: readonly (readonly Span[])[]
  /** How many marks say that something was left out. */
  readonly omissions: number
  /** What was put in in brackets, as it is written there. */
  readonly insertions: readonly string[]
}

const OMISSION =
  /\[\s*(?:…|\.{3}|\. \. \.)\s*\]|\(\s*(?:…|\.{3}|\. \. \.)\s*\)|…|\.{3,4}|\. \. \./gu
const INSERTION = /\[[^[\]]{1,120}\]/gu
/** "[t]he" is one word, of which a letter was made small. */
const LETTER = /(?<![\p{L}\p{N}])\[(\p{L})\](?=\p{L})/gu

/** So many words may have been left out at one mark: more than a page, and it is no quotation of one passage. */
const MOST_OMITTED = 400
/** So many may stand in the source where there is a bracket: "he" for "[the mayor of Osmark]", or nothing. */
const MOST_REPLACED = 12

/** Reads a quotation with its marks: "…" and "[…]" leave words out, "[the mayor]" puts some in. */
export function patternOf(quotation: string): Pattern {
  const text = quotation.replace(LETTER, '  $1')
  const omissions = marksIn(text, OMISSION, MOST_OMITTED)
  const insertions = marksIn(text, INSERTION, MOST_REPLACED).filter(
    (one) => !omissions.some(({ start, end }) => one.start < end && one.end > start),
  )
  const tokens: Token[] = []
  const pieces: Span[][] = [[]]
  let from = 0
  const addWords = (end: number) => {
    for (const at of words(text, trimmedSpan(text, { start: from, end }))) {
      tokens.push({ kind: 'word', at })
      pieces.at(-1)!.push(at)
    }
  }
  for (const { start, end, most } of [...omissions, ...insertions].toSorted(byStart)) {
    addWords(start)
    tokens.push({ kind: 'skip', most })
    if (most === MOST_OMITTED) pieces.push([])
    from = end
  }
  addWords(text.length)
  return {
    text,
    tokens: withoutOuterSkips(tokens),
    pieces: pieces.filter((piece) => piece.length > 0),
    omissions: omissions.length,
    insertions: [
      ...insertions.map(({ start, end }) => text.slice(start, end)),
      ...Array.from(quotation.matchAll(LETTER), ([letter]) => letter),
    ],
  }
}

interface Mark extends Span {
  readonly most: number
}

function marksIn(text: string, pattern: RegExp, most: number): Mark[] {
  return Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    most,
  }))
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}

/** Nothing has to be looked for before the first word, nor after the last. */
function withoutOuterSkips(tokens: readonly Token[]): Token[] {
  const first = tokens.findIndex(({ kind }) => kind === 'word')
  const last = tokens.findLastIndex(({ kind }) => kind === 'word')
  return first === -1 ? [] : tokens.slice(first, last + 1)
}
