import { fold } from './fold.ts'
import type { Span } from './spans.ts'

export interface FindOptions {
  /** Otherwise case, accents and ligatures make no difference: "strasse" finds "Straße". */
  matchCase: boolean
  /** Only where no letter or digit goes on at either end. */
  wholeWords: boolean
}

/**
 * Where words stand in a text, from left to right, apart from each other, in UTF-16 offsets. Nothing is
 * found for words that are only accents, or none.
 */
export function findAll(text: string, query: string, options: FindOptions): Span[] {
  const { folded, starts } = options.matchCase ? asItIs(text) : foldedWithPlaces(text)
  const wanted = options.matchCase ? query : fold(query)
  const found: Span[] = []
  if (wanted === '') return found
  for (let at = folded.indexOf(wanted); at >= 0;) {
    const span = { start: starts(at), end: starts(at + wanted.length) }
    // One that begins in the middle of a character, as "s" in "ß", is none.
    const isWhole = at === 0 || starts(at) > starts(at - 1)
    const isFound =
      isWhole && span.end > span.start && (!options.wholeWords || standsAlone(text, span))
    if (isFound) found.push(span)
    at = folded.indexOf(wanted, isFound ? at + wanted.length : at + 1)
  }
  return found
}

interface Folded {
  folded: string
  /** Where in the text the character stands that an offset of the folded text is of. */
  starts: (at: number) => number
}

function asItIs(text: string): Folded {
  return { folded: text, starts: (at) => at }
}

// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant, controls too
const ASCII = /^[\u0000-\u007f]*$/

/** Folded character by character, marks with the letter before them, so that places carry over. */
function foldedWithPlaces(text: string): Folded {
  if (ASCII.test(text)) return asItIs(fold(text))
  let folded = ''
  const places: number[] = []
  for (const { 0: character, index } of text.matchAll(/\P{M}\p{M}*|\p{M}/gsu)) {
    const made = fold(character)
    folded += made
    for (let unit = 0; unit < made.length; unit += 1) places.push(index)
  }
  return { folded, starts: (at) => places[at] ?? text.length }
}

function standsAlone(text: string, { start, end }: Span): boolean {
  const before = /[\p{L}\p{N}]\p{M}*$/u.test(text.slice(Math.max(0, start - 4), start))
  const after = /^[\p{L}\p{N}\p{M}]/u.test(text.slice(end, end + 2))
  return !before && !after
}
