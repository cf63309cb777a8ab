import { commonLength, type Span } from '../text/spans.ts'
import { words } from '../text/words.ts'

/** A text with edits of the kinds that happen, and where each of its passages went. */
export interface EditedText {
  before: string
  after: string
  /** The kinds of edits that were made, in order. */
  edits: readonly string[]
  truthOf(passage: Span): Truth
}

export interface Truth {
  /** Where what is left of the passage stands; null where nothing is. */
  place: Span | null
  /** Whether 80 in 100 of its words stand there, unchanged and in order. */
  survives: boolean
  /**
   * How much of what is left of the passage an answer has, and how much of the answer lies where the passage
   * is: the smaller of the two, from 0 to 1. What was put in its midst counts neither way.
   */
  inCommon(answer: Span): number
}

/** Pseudo-random numbers, the same for a seed (mulberry32 by Tommy Ettinger). */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** From 0 up to 1, without it. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  happens(chance: number): boolean {
    return this.next() < chance
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }
}

/**
 * A text that is being edited. Of each character it knows from which of the first text it comes: its own
 * (`isOwn`), or one that took its place; -1 for what was put in.
 */
class Draft {
  readonly before: string
  text: string
  origins: number[]
  isOwn: boolean[]
  readonly edits: string[] = []
  readonly dice: Dice

  constructor(text: string, dice: Dice) {
    this.before = text
    this.text = text
    this.origins = Array.from({ length: text.length }, (_, at) => at)
    this.isOwn = this.origins.map(() => true)
    this.dice = dice
  }

  /** Puts words in the place of others; those that both begin or end with stay. */
  replace({ start, end }: Span, words: string): void {
    const length = end - start
    const origins = Array.from({ length: words.length }, (_, at) =>
      length === 0 ? -1 : this.origins[start + Math.floor((at * length) / words.length)]!,
    )
    this.#splice(
      start,
      length,
      words,
      origins,
      origins.map(() => false),
    )
  }

  /** Changes the look of a sign: it stays what it was. */
  restyle({ start, end }: Span, sign: string): void {
    const from = this.origins[start]!
    const own = this.isOwn[start]!
    const count = end - start
    const all = [...sign].map(() => from)
    // The last of several is what the end of the sign comes from.
    if (count > 1 && sign.length > 1) all[all.length - 1] = this.origins[end - 1]!
    this.#splice(
      start,
      count,
      sign,
      all,
      all.map(() => own),
    )
  }

  insert(at: number, words: string): void {
    this.replace({ start: at, end: at }, words)
  }

  remove({ start, end }: Span): void {
    this.#splice(start, end - start, '', [], [])
  }

  /** Moves a range to a place that is not inside it. */
  move({ start, end }: Span, to: number): void {
    const text = this.text.slice(start, end)
    const origins = this.origins.slice(start, end)
    const own = this.isOwn.slice(start, end)
    this.#splice(start, end - start, '', [], [])
    this.#splice(to > start ? to - (end - start) : to, 0, text, origins, own)
  }

  #splice(at: number, count: number, text: string, origins: number[], own: boolean[]): void {
    this.text = this.text.slice(0, at) + text + this.text.slice(at + count)
    this.origins = [...this.origins.slice(0, at), ...origins, ...this.origins.slice(at + count)]
    this.isOwn = [...this.isOwn.slice(0, at), ...own, ...this.isOwn.slice(at + count)]
  }
}

type Edit = (draft: Draft) => boolean

/** Makes so many edits in a text. `others` are paragraphs of other texts, to be put in. */
export function edited(
  before: string,
  others: readonly string[],
  count: number,
  dice: Dice,
): EditedText {
  const draft = new Draft(before, dice)
  const kinds = Object.entries(editsWith(others))
  for (let left = count; left > 0; left -= 1) {
    const [name, edit] = dice.oneOf(kinds)
    if (edit(draft)) draft.edits.push(name)
  }
  // Last: in the gap that a sentence left, one like it is a correction, and no decoy.
  for (const [name, edit, chance] of DECOYS) {
    for (let times = 0; times < 2; times += 1) {
      if (dice.happens(chance) && edit(draft)) draft.edits.push(name)
    }
  }
  return {
    before,
    after: draft.text,
    edits: draft.edits,
    truthOf: (passage) => truthOf(before, draft, passage),
  }
}

function editsWith(others: readonly string[]): Record<string, Edit> {
  return {
    'a typo mended': typo,
    'a typo mended, again': typo,
    'a figure corrected': figure,
    'a figure corrected, again': figure,
    'a name corrected': name,
    'a comma': comma,
    'a space that does not break': space,
    'a word put in': wordIn,
    'a word taken out': wordOut,
    'a paragraph put in': (draft) => paragraphIn(draft, draft.dice.oneOf(others)),
    'a paragraph taken out': paragraphOut,
    'a sentence taken out': sentenceOut,
    'a paragraph moved': paragraphMoved,
    'a paragraph split': split,
    'two paragraphs merged': merge,
    'quotation marks curled': curl,
    'dashes made one kind': dashes,
    'a sentence rewritten': (draft) => rewrite(draft, draft.dice.oneOf(others)),
  }
}

const DECOYS: readonly [string, Edit, number][] = [
  ['a sentence much like another put in', lookalike, 0.5],
  ['a row repeated', repeatedRow, 0.4],
]

function places(draft: Draft, pattern: RegExp): Span[] {
  return [...draft.text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

function somewhere(draft: Draft, pattern: RegExp): Span | null {
  const all = places(draft, pattern)
  return all.length === 0 ? null : draft.dice.oneOf(all)
}

function replaceSome(draft: Draft, pattern: RegExp, make: (words: string) => string): boolean {
  const place = somewhere(draft, pattern)
  if (!place) return false
  draft.replace(place, make(draft.text.slice(place.start, place.end)))
  return true
}

const LETTERS = 'etaoinshrdlu'

/** As mended, so made: what counts is that the words differ by a letter. */
function typo(draft: Draft): boolean {
  return replaceSome(draft, /\p{L}{4,}/gu, (word) => misspelled(word, draft.dice))
}

function misspelled(word: string, dice: Dice): string {
  const at = 1 + dice.below(word.length - 2)
  const kind = dice.below(4)
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return word.slice(0, at) + word[at]! + word.slice(at)
  if (kind === 2) return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
  return word.slice(0, at) + dice.oneOf([...LETTERS]) + word.slice(at + 1)
}

function figure(draft: Draft): boolean {
  return replaceSome(draft, /\d[\d,.]*\d|\d/g, (digits) => otherFigure(digits, draft.dice))
}

function otherFigure(digits: string, dice: Dice): string {
  if (dice.happens(0.2)) return String(1 + dice.below(9999))
  const at = dice.oneOf([...digits].flatMap((sign, index) => (/\d/.test(sign) ? [index] : [])))
  return (
    digits.slice(0, at) +
    String((Number(digits[at]) + 1 + dice.below(8)) % 10) +
    digits.slice(at + 1)
  )
}

const NAMES = [
  'Okafor',
  'Lindqvist',
  'Baptiste',
  'Marchetti',
  'Sørensen',
  'Ng',
  'de Vries',
  'Haddad',
]

function name(draft: Draft): boolean {
  return replaceSome(draft, /(?<=\p{Ll} )\p{Lu}\p{L}+/gu, (word) =>
    draft.dice.happens(0.5) ? draft.dice.oneOf(NAMES) : misspelled(`${word}ss`, draft.dice),
  )
}

function comma(draft: Draft): boolean {
  const place = somewhere(draft, draft.dice.happens(0.3) ? /,(?=\s)/g : /(?<=\p{L})(?=\s\p{L})/gu)
  if (!place) return false
  if (place.end > place.start) draft.remove(place)
  else draft.insert(place.start, ',')
  return true
}

function space(draft: Draft): boolean {
  const spaces = places(draft, draft.dice.happens(0.7) ? /(?<=\d) (?=\p{L})/gu : / /g)
  for (const place of spaces) if (draft.dice.happens(0.3)) draft.restyle(place, '\u{a0}')
  return spaces.length > 0
}

const PUT_IN = ['also', 'now', 'reportedly', 'again', 'still', 'late on Monday', 'so far']

function wordIn(draft: Draft): boolean {
  const place = somewhere(draft, /(?<=\p{L})(?=\s\p{L})/gu)
  if (!place) return false
  draft.insert(place.start, ` ${draft.dice.oneOf(PUT_IN)}`)
  return true
}

function wordOut(draft: Draft): boolean {
  const place = somewhere(draft, /\s\p{L}+(?=\s)/gu)
  if (place) draft.remove(place)
  return place !== null
}

const PARAGRAPH = /[^\n]+(?:\n[^\n]+)*/g

function paragraphIn(draft: Draft, words: string): boolean {
  const next = somewhere(draft, PARAGRAPH)
  if (next) draft.insert(next.start, `${words}\n\n`)
  return next !== null
}

function paragraphOut(draft: Draft): boolean {
  const all = places(draft, PARAGRAPH)
  if (all.length < 4) return false
  const index = draft.dice.below(all.length - 1)
  draft.remove({ start: all[index]!.start, end: all[index + 1]!.start })
  return true
}

function paragraphMoved(draft: Draft): boolean {
  const all = places(draft, PARAGRAPH)
  if (all.length < 4) return false
  const index = draft.dice.below(all.length - 1)
  const to = draft.dice.below(all.length)
  if (to === index || to === index + 1) return false
  draft.move({ start: all[index]!.start, end: all[index + 1]!.start }, all[to]!.start)
  return true
}

/** From the first letter of a sentence to its full stop, and the space behind. */
const SENTENCE = /(?<=[.?!]["”]?\s)\p{Lu}[^.?!\n]*(?:\n[^.?!\n]+)*[.?!]["”]?[ \n]/gu

function sentenceOut(draft: Draft): boolean {
  const place = somewhere(draft, SENTENCE)
  if (place) draft.remove({ start: place.start, end: place.end })
  return place !== null
}

function split(draft: Draft): boolean {
  const place = somewhere(draft, /(?<=[.?!]["”]?)\s(?=["“]?\p{Lu})/gu)
  if (place) draft.replace(place, '\n\n')
  return place !== null
}

function merge(draft: Draft): boolean {
  return replaceSome(draft, /(?<=[.?!])\n\n/g, () => ' ')
}

function curl(draft: Draft): boolean {
  const straight = places(draft, /["']/g)
  for (const { start, end } of straight) {
    const opens = start === 0 || /[\s(]/.test(draft.text[start - 1]!)
    const curled = draft.text[start] === '"' ? ['“', '”'] : ['‘', '’']
    draft.restyle({ start, end }, curled[opens ? 0 : 1]!)
  }
  return straight.length > 0
}

function dashes(draft: Draft): boolean {
  const all = places(draft, /--|(?<=\s)-(?=\s)/g)
  const dash = draft.dice.oneOf(['—', '–'])
  for (const { start, end } of all.toReversed()) draft.restyle({ start, end }, dash)
  return all.length > 0
}

/** Some of its words are left out, others put in or changed, by three degrees. */
function rewrite(draft: Draft, other: string): boolean {
  const place = somewhere(draft, SENTENCE)
  if (!place) return false
  const { dice } = draft
  const foreign = other.match(/\p{L}+/gu) ?? PUT_IN
  const degree = dice.oneOf([0.12, 0.3, 0.6])
  const inside = words(draft.text, place)
  for (const word of inside.toReversed()) {
    if (!dice.happens(degree)) continue
    const kind = dice.below(4)
    if (kind === 0) draft.remove({ start: word.start, end: withSpace(draft.text, word.end) })
    else if (kind === 1) draft.insert(word.start, `${dice.oneOf(foreign)} `)
    else draft.replace(word, dice.oneOf(foreign))
  }
  return true
}

function withSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at
}

/**
 * A sentence of the first text comes again with a word or a figure changed, somewhere else: not in the
 * gap where the first stood.
 */
function lookalike(draft: Draft): boolean {
  const { dice } = draft
  const first = new Draft(draft.before, dice)
  const source = somewhere(first, SENTENCE)
  if (!source || source.end - source.start < 30) return false
  let copy = first.text.slice(source.start, source.end).trim()
  for (let changes = 1 + dice.below(2); changes > 0; changes -= 1) {
    const inside = new Draft(copy, dice)
    if (dice.happens(0.5) ? figure(inside) || typo(inside) : typo(inside)) copy = inside.text
  }
  const spots = places(draft, /(?<=[.?!]["”]?)\s(?=["“]?\p{Lu})/gu).filter(
    ({ start }) => !isInGapOf(draft, source, start),
  )
  if (spots.length === 0) return false
  draft.insert(dice.oneOf(spots).start, dice.happens(0.3) ? `\n\n${copy}` : ` ${copy}`)
  return true
}

/**
 * Whether a place in the draft is near where a sentence of the first text was, that is gone or has been
 * changed: nearer than three times its length. One like it there is the sentence itself, corrected, and
 * perhaps changed places with its neighbour; no reader could tell.
 */
function isInGapOf(draft: Draft, { start, end }: Span, at: number): boolean {
  const first = draft.origins.indexOf(start)
  const isWhole = draft.origins
    .slice(first, first + end - start)
    .every((origin, index) => origin === start + index && draft.isOwn[first + index])
  if (first >= 0 && isWhole) return false
  const near = 3 * (end - start)
  return draft.origins
    .slice(Math.max(0, at - near), at + near)
    .some((origin) => origin >= start - near && origin < end + near)
}

/** A line of a table comes again, among the others. One whose own was changed does not. */
function repeatedRow(draft: Draft): boolean {
  const rows = places(draft, /(?<=\n)[^\n]{3,70}(?=\n)/g).filter(
    ({ start, end }) =>
      /[.:\t|]/.test(draft.text.slice(start, end)) &&
      draft.isOwn.slice(start, end).every(Boolean) &&
      draft.origins[start]! >= 0 &&
      draft.origins[end - 1]! - draft.origins[start]! === end - 1 - start,
  )
  if (rows.length < 3) return false
  const row = draft.dice.oneOf(rows)
  const to = draft.dice.oneOf(rows)
  draft.insert(to.end, `\n${draft.text.slice(row.start, row.end)}`)
  return true
}

/** Of what was elsewhere so many times a passage's length, or a paragraph, may be between two parts of it. */
const MOST_BETWEEN = 3
const PARAGRAPH_LENGTH = 400

function truthOf(before: string, { text, origins, isOwn }: Draft, passage: Span): Truth {
  const most = Math.max(PARAGRAPH_LENGTH, MOST_BETWEEN * (passage.end - passage.start))
  const pieces = heaviestInOrder(piecesOf(origins, passage), most)
  const [first, last] = [pieces[0], pieces.at(-1)]
  const all = words(before, passage)
  if (!first || !last) return { place: null, survives: false, inCommon: () => 0 }
  const left = { start: first.start, end: last.end }
  const place = tightened(text, origins, left, before.slice(passage.start, passage.end))
  const ofPieces = ({ start, end }: Span) =>
    pieces.reduce((sum, piece) => sum + commonLength(piece, { start, end }), 0)
  const own = ofPieces(place)
  return {
    place,
    survives:
      wordsInOrder(all, origins, isOwn, left.start, left.end) >= Math.max(1, 0.8 * all.length),
    inCommon(answer) {
      const within = commonLength(answer, place)
      // Told otherwise, its words may be others' by origin: then the place alone counts.
      const found =
        own === 0 ? within / (place.end - place.start) : ofPieces(inBoth(answer, place)) / own
      return Math.min(within / (answer.end - answer.start), found)
    },
  }
}

function inBoth(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
}

/** Where characters of a passage stand in a row, in their order. */
interface OwnPiece extends Span {
  /** Of the first text. */
  readonly first: number
  readonly last: number
  /** How many characters before it are kept from elsewhere. */
  readonly foreign: number
}

function piecesOf(origins: readonly number[], { start, end }: Span): OwnPiece[] {
  const pieces: OwnPiece[] = []
  let foreign = 0
  for (let at = 0; at < origins.length; at += 1) {
    const origin = origins[at]!
    if (origin < start || origin >= end) {
      if (origin >= 0) foreign += 1
      continue
    }
    const last = pieces.at(-1)
    if (last && last.end === at && origin >= last.last && origin <= last.last + 1) {
      pieces[pieces.length - 1] = { ...last, end: at + 1, last: origin }
    } else pieces.push({ start: at, end: at + 1, first: origin, last: origin, foreign })
  }
  return pieces
}

/** Of the pieces those in order, with no more of elsewhere between two of them, that have the most. */
function heaviestInOrder(pieces: readonly OwnPiece[], mostBetween: number): OwnPiece[] {
  const weights: number[] = []
  const before: number[] = []
  let best = -1
  for (const [i, piece] of pieces.entries()) {
    weights[i] = piece.end - piece.start
    before[i] = -1
    for (let j = i - 1; j >= 0; j -= 1) {
      const other = pieces[j]!
      if (piece.foreign - other.foreign > mostBetween) break
      const weight = weights[j]! + piece.end - piece.start
      if (other.last > piece.first || weight <= weights[i]!) continue
      weights[i] = weight
      before[i] = j
    }
    if (best < 0 || weights[i]! > weights[best]!) best = i
  }
  const chain: OwnPiece[] = []
  for (let at = best; at >= 0; at = before[at]!) chain.push(pieces[at]!)
  return chain.toReversed()
}

/**
 * Words put in before "The ferry" that begin with "The ferry" themselves give the same text as words put in
 * behind it. Told so that the passage is in fewer pieces, the edit is outside of it.
 */
function tightened(
  text: string,
  origins: readonly number[],
  { start, end }: Span,
  passage: string,
): Span {
  // So it is with what was taken out: where all of the words stand, none of them was.
  const words = inAnyLook(passage)
  const behind = new RegExp(words, 'uy')
  behind.lastIndex = start
  if (behind.test(text)) return { start, end: behind.lastIndex }
  const before = new RegExp(`${words}$`, 'u').exec(text.slice(0, end))
  if (before) return { start: before.index, end }
  const isIn = (at: number) => origins[at]! < 0
  let last = end
  while (last > start && !isIn(last - 1)) last -= 1
  let lastFrom = last
  while (lastFrom > start && isIn(lastFrom - 1)) lastFrom -= 1
  let first = start
  while (first < end && !isIn(first)) first += 1
  let firstTo = first
  while (firstTo < end && isIn(firstTo)) firstTo += 1
  const [tail, head] = [plain(text.slice(last, end)), plain(text.slice(start, first))]
  const newEnd = lastFrom + tail.length
  if (lastFrom > start && newEnd <= last && plain(text.slice(lastFrom, newEnd)) === tail) {
    return { start, end: newEnd }
  }
  const newStart = firstTo - head.length
  const isSame = newStart >= first && plain(text.slice(newStart, firstTo)) === head
  return firstTo < end && isSame ? { start: newStart, end } : { start, end }
}

/** With one look for marks that may have several, sign for sign. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, ' ').replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")
}

/** A pattern for words whose quotation marks, dashes and spaces may look otherwise. */
function inAnyLook(words: string): string {
  return words
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(/(?<=\S)\s+(?=\S)/g, String.raw`\s+`)
    .replaceAll(/^\s+|\s+$/g, (space) => String.raw`\s`.repeat(space.length))
    .replaceAll(/["“”]/g, '["“”]')
    .replaceAll(/['‘’]/g, "['‘’]")
    .replaceAll(/--|[-–—]/g, '(?:--|[-–—])')
}

/** How many of a passage's words stand whole in a stretch of the new text, in their order. */
function wordsInOrder(
  all: readonly Span[],
  origins: readonly number[],
  isOwn: readonly boolean[],
  from: number,
  to: number,
): number {
  const at = new Map<number, number>()
  for (let index = from; index < to; index += 1) if (isOwn[index]) at.set(origins[index]!, index)
  let [count, last] = [0, -1]
  for (const { start, end } of all) {
    const first = at.get(start)
    if (first === undefined || first <= last) continue
    let length = 1
    while (length < end - start && at.get(start + length) === first + length) length += 1
    if (length < end - start) continue
    count += 1
    last = first
  }
  return count
}
