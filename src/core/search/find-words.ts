import { fold } from '../text/fold.ts'
import type { Span } from '../text/spans.ts'
import { searchTerms } from './terms.ts'

export interface FindOptions {
  /** Otherwise case, accents and ligatures make no difference: "strasse" finds "Straße". */
  matchCase: boolean
  /** Only where words begin and end. */
  wholeWords: boolean
}

/**
 * Where words that were typed stand in a text, also within other words, from left to right, apart from each
 * other, in UTF-16 offsets. Folded as what is searched for in the library is (`terms.ts`): "1500" is found as
 * "1,500", and "l'etat" as "l’État". Signs that are no words are found as they are typed.
 */
export function findWords(text: string, typed: string, options: FindOptions): Span[] {
  const wanted = foldedText(typed)
  if (!wanted.hasWords) return asTyped(text, typed)
  const { folded, units } = knownFolded(text)
  const found: Span[] = []
  for (let at = folded.indexOf(wanted.folded); at >= 0;) {
    const end = at + wanted.folded.length
    const span = { start: units[at]!.start, end: units[end - 1]!.end }
    // One that begins or ends in the middle of a character, as "s" in "ß", is none.
    const isWhole = units[at - 1]?.start !== span.start && units[end]?.end !== span.end
    const isAlone = units[at]!.goesOn === false && units[end]?.goesOn !== true
    const isFound =
      isWhole &&
      (!options.wholeWords || isAlone) &&
      (!options.matchCase || letters(text.slice(span.start, span.end)) === letters(typed))
    if (isFound) found.push(span)
    at = folded.indexOf(wanted.folded, isFound ? end : at + 1)
  }
  // "b*c" where a text has "a.b*c", of which the letters are one word.
  return found.length === 0 && !options.wholeWords ? asTyped(text, typed) : found
}

function asTyped(text: string, typed: string): Span[] {
  const found: Span[] = []
  if (/^(?:\s*$|\p{M})/u.test(typed)) return found
  for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + typed.length)) {
    found.push({ start: at, end: at + typed.length })
  }
  return found
}

/** What tells words apart where case and accents do. */
function letters(words: string): string {
  return words.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** The characters of a text that a unit of the folded text stands for. */
interface Unit {
  start: number
  end: number
  /** Whether the word began before it. */
  goesOn: boolean
}

interface Folded {
  folded: string
  units: readonly Unit[]
  hasWords: boolean
}

/** The texts that were looked through last: at each letter that is typed it is the same ones. */
const known = new Map<string, Folded>()
let knownCharacters = 0
// Eight articles of a book's length and a note; each takes some hundred bytes. Cleared when there are more: what
// is as long by itself is not kept.
const MOST_CHARACTERS = 2_000_000

function knownFolded(text: string): Folded {
  const before = known.get(text)
  if (before) return before
  const made = foldedText(text)
  if (text.length > MOST_CHARACTERS) return made
  if (knownCharacters + text.length > MOST_CHARACTERS) {
    known.clear()
    knownCharacters = 0
  }
  known.set(text, made)
  knownCharacters += text.length
  return made
}

/** A text with its words folded, and what is between them as it is but for hyphens, apostrophes and white space. */
function foldedText(text: string): Folded {
  const folded: string[] = []
  const units: Unit[] = []
  let at = 0
  let hasWords = false
  for (const { term, start, end, firstEnd } of searchTerms(text)) {
    // Of two letters of a script without spaces the second begins a term of its own, which reads it.
    const word = { start, end: firstEnd ?? end }
    folded.push(addBetween(text, { start: at, end: start }, units))
    folded.push(addWord(text, word, firstEnd === undefined ? term : null, units))
    at = word.end
    hasWords = true
  }
  folded.push(addBetween(text, { start: at, end: text.length }, units))
  return { folded: folded.join(''), units, hasWords }
}

const CHARACTER = /\P{M}\p{M}*|\p{M}+/gsu

/** @param term the word folded; null where that is what its characters make */
function addWord(text: string, { start, end }: Span, term: string | null, into: Unit[]): string {
  const units: Unit[] = []
  let made = ''
  for (const { 0: character, index } of text.slice(start, end).matchAll(CHARACTER)) {
    const one = fold(character)
    // What folding leaves out of a word, as soft hyphens and the signs that group digits.
    if (one === '' || (term !== null && !term.startsWith(one, made.length))) continue
    const place = { start: start + index, end: start + index + character.length }
    for (let unit = 0; unit < one.length; unit += 1) units.push({ ...place, goesOn: made !== '' })
    made += one
  }
  // What is left out at its ends, as the last sign of "U.S.", is found with the letters there.
  const first = units[0]?.start
  const last = units.at(-1)?.end
  for (const unit of units) {
    if (unit.start === first) unit.start = start
    if (unit.end === last) unit.end = end
  }
  // One that cannot be followed is found as a whole.
  const whole = term ?? made
  const isFollowed = units.length === whole.length
  for (let unit = 0; unit < whole.length; unit += 1) {
    into.push(isFollowed ? units[unit]! : { start, end, goesOn: unit > 0 })
  }
  return whole
}

// What joins two words, or stands between them, in more than one way of writing.
const JOINS = /^[\s\p{Pd}\p{Cf}'’‘ʼ\x60´′]+$/u

function addBetween(text: string, { start, end }: Span, into: Unit[]): string {
  const between = text.slice(start, end)
  if (between === '') return ''
  if (JOINS.test(between)) {
    into.push({ start, end, goesOn: false })
    return ' '
  }
  let made = ''
  for (const { 0: sign, index } of between.matchAll(/\s+|[^\s]/gu)) {
    const place = { start: start + index, end: start + index + sign.length, goesOn: false }
    const one = sign.trim() === '' ? ' ' : sign
    for (let unit = 0; unit < one.length; unit += 1) into.push(place)
    made += one
  }
  return made
}
