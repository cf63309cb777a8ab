import type { Span } from '../text/spans.ts'
import { counterparts, isWord } from './edges.ts'
import { isParagraphsEdge } from './blocks.ts'
import type { Reach, TokenMap } from './token-map.ts'
import { type Tokens, tokensIn } from './tokens.ts'

/** Where a passage of one text stands in another, and what speaks for it. */
export interface Placing extends Span {
  /** Whether its words are there unchanged, but for typography: other quotation marks, dashes, spaces. */
  readonly isWhole: boolean
  /** How many of its words are there in the same order, from 0 to 1. */
  readonly kept: number
  /** How much of it, by characters, was changed at its ends so that nobody can tell where these are. */
  readonly frayed: number
  /** How much of it, likewise, stands elsewhere. */
  readonly torn: number
  /** Whether more than its own sentence stands there with it, in the old order or moved together. */
  readonly isTied: boolean
  /** How much of what stood before it and behind it stands there now, from 0 to 1; 1 where nothing did. */
  readonly context: number
}

/** How many tokens around a passage are asked whether they are still there. */
const AROUND = 8

/**
 * Where a passage stands by a map of tokens; null where it is gone, 'repeated' where its words are there
 * more than once and nothing tells which are its own.
 *
 * @param passage in UTF-16 offsets of the map's first text
 */
export function placing(map: TokenMap, passage: Span): Placing | 'repeated' | null {
  const tokens = tokensIn(map.a, passage.start, passage.end)
  if (tokens.from === tokens.to) return null
  const places = map.placesOf(tokens.from, tokens.to)
  const [place] = places
  if (!place) return changed(map, passage, tokens)
  return places.length > 1 || hasTwin(map, tokens, place)
    ? 'repeated'
    : whole(map, passage, tokens, place)
}

/** As `edges.ts` has it. */
type TokenRange = ReturnType<typeof tokensIn>

function whole(map: TokenMap, { start, end }: Span, { from, to }: TokenRange, run: Reach): Placing {
  const shift = run.b - run.a
  const first = startAt(map, start, from, from + shift)
  const last = endAt(map, end, to - 1, to - 1 + shift)
  return {
    start: first.offset,
    end: last.offset,
    isWhole: first.isSure && last.isSure,
    kept: 1,
    frayed: 0,
    torn: 0,
    isTied: isTied(run),
    context: contextOf(map, { from, to }, from + shift, to + shift),
  }
}

function isTied({ isInOrder, isBlock }: Reach): boolean {
  return isInOrder || isBlock
}

/** A run that ends so near a passage may have got it by chance, where the same words stand beside it. */
const NEAR_END = 4
const TWIN_WITHIN = 400
const LITTLE = 0.75

/**
 * Whether a passage at the end of a run has a twin nearby that was put in, or taken out: a row of a table
 * that was repeated where its neighbour was changed.
 */
function hasTwin(map: TokenMap, { from, to }: TokenRange, run: Reach): boolean {
  const [room, roomBehind] = [from - (run.a - run.left), run.a + run.length + run.right - to]
  const isDeep = room >= NEAR_END && roomBehind >= NEAR_END
  if (isDeep || to - from > TWIN_WITHIN) return false
  const place = from + run.b - run.a
  // Where little of what stood around it does so now, any twin may be the one.
  const isLone = contextOf(map, { from, to }, place, place + to - from) < LITTLE
  return (
    hasTwinIn(map, { from, to }, 'a', from, isLone) ||
    hasTwinIn(map, { from, to }, 'b', place, isLone)
  )
}

/** Whether the tokens of a passage stand near a place of a text again, all accounted for or not. */
function hasTwinIn(
  map: TokenMap,
  { from, to }: TokenRange,
  side: 'a' | 'b',
  place: number,
  isAny: boolean,
): boolean {
  const { keys } = map[side]
  const length = to - from
  const last = Math.min(keys.length - length, place + TWIN_WITHIN)
  for (let at = Math.max(0, place - TWIN_WITHIN); at <= last; at += 1) {
    if (at === place) continue
    let same = 0
    let isFree = isAny
    while (same < length && keys[at + same] === map.a.keys[from + same]) {
      isFree ||= map.isFree(at + same, side)
      same += 1
    }
    if (same === length && isFree) return true
  }
  return false
}

interface Edge {
  offset: number
  isSure: boolean
}

/**
 * Where a passage's first edge goes with the token at it. White space that it begins with, and an edge
 * within a word, are sure where both texts have the same there.
 */
function startAt({ a, b }: TokenMap, offset: number, token: number, partner: number): Edge {
  const [from, newFrom] = [a.starts[token]!, b.starts[partner]!]
  if (offset > from) {
    const isSure = saysTheSame(a, token, b, partner)
    return { offset: isSure ? newFrom + offset - from : newFrom, isSure }
  }
  const isSure = b.text.endsWith(a.text.slice(offset, from), newFrom)
  return { offset: isSure ? newFrom - (from - offset) : newFrom, isSure }
}

function endAt({ a, b }: TokenMap, offset: number, token: number, partner: number): Edge {
  const [to, newTo] = [a.ends[token]!, b.ends[partner]!]
  if (offset < to) {
    const isSure = saysTheSame(a, token, b, partner)
    return { offset: isSure ? newTo - (to - offset) : newTo, isSure }
  }
  const isSure = b.text.startsWith(a.text.slice(to, offset), newTo)
  return { offset: isSure ? newTo + offset - to : newTo, isSure }
}

/** To the letter: tokens that are the same may still be written differently. */
function saysTheSame(a: Tokens, i: number, b: Tokens, j: number): boolean {
  return a.text.slice(a.starts[i], a.ends[i]) === b.text.slice(b.starts[j], b.ends[j])
}

interface Piece {
  readonly a: number
  readonly b: number
  readonly length: number
  readonly run: Reach
}

/** So many tokens may be elsewhere by chance. */
const STRAY = 2

/** The pieces of a passage that are found, in its order, and how many characters are elsewhere. */
function piecesOf(map: TokenMap, { from, to }: TokenRange): { pieces: Piece[]; elsewhere: number } {
  const pieces: Piece[] = []
  let elsewhere = 0
  for (let index = map.runBehind(from); index < map.runs.length; index += 1) {
    const run = map.runs[index]!
    if (run.a >= to) break
    const first = Math.max(run.a, from)
    const length = Math.min(run.a + run.length, to) - first
    // A sentence much like its own, elsewhere, is no part of it.
    if (isTied(run)) pieces.push({ a: first, b: first + run.b - run.a, length, run })
    else if (length > STRAY) elsewhere += sizeOf(map, first, first + length)
  }
  const drawn = drawnTogether(map, pieces)
  return { pieces: drawn.pieces, elsewhere: elsewhere + drawn.unsure }
}

/** A piece of up to so many tokens at a passage's end may be a word, or a full stop, of other words. */
const SHORT_PIECE = 4

/**
 * Words put in before "he said." that end with "he said." themselves give the same text as words put in
 * behind it: the short pieces at both ends of a passage go where they are nearest to the rest of it.
 *
 * @returns also how many characters may as well be where they were found first
 */
function drawnTogether(
  map: TokenMap,
  pieces: readonly Piece[],
): { pieces: Piece[]; unsure: number } {
  const [first, second] = pieces
  const [last, secondLast] = [pieces.at(-1), pieces.at(-2)]
  if (!first || !second || !last || !secondLast) return { pieces: [...pieces], unsure: 0 }
  const drawn = [...pieces]
  let unsure = 0
  const isSlid =
    last.a === secondLast.run.a + secondLast.run.length && last.length <= secondLast.run.right
  if (isSlid || last.length <= SHORT_PIECE) {
    for (let b = secondLast.b + secondLast.length; b < last.b; b += 1) {
      if (!isAt(map, last, b)) continue
      drawn[drawn.length - 1] = { ...last, b }
      if (!isSlid) unsure += sizeOf(map, last.a, last.a + last.length)
      break
    }
  }
  const isSlidBack = first.a + first.length === second.run.a && first.length <= second.run.left
  if (isSlidBack || first.length <= SHORT_PIECE) {
    for (let b = second.b - first.length; b > first.b; b -= 1) {
      if (!isAt(map, first, b)) continue
      drawn[0] = { ...first, b }
      if (!isSlidBack) unsure += sizeOf(map, first.a, first.a + first.length)
      break
    }
  }
  return { pieces: drawn, unsure }
}

/** Whether the tokens of a piece stand at a place of `b`. */
function isAt({ a, b }: TokenMap, piece: Pick<Piece, 'a' | 'length'>, at: number): boolean {
  for (let k = 0; k < piece.length; k += 1) {
    if (a.keys[piece.a + k] !== b.keys[at + k]) return false
  }
  return true
}

/** A paragraph of so many tokens may have been put in the midst of a passage, however short it is. */
const PUT_IN = 40

/** Of the pieces those that stand in order in the other text, with no more between than was put in. */
function stretchOf(map: TokenMap, range: TokenRange): { pieces: Piece[]; elsewhere: number } {
  const { pieces, elsewhere } = piecesOf(map, range)
  let best: { pieces: Piece[]; size: number } = { pieces: [], size: 0 }
  let now: typeof best = { pieces: [], size: 0 }
  let all = 0
  for (const piece of pieces) {
    const last = now.pieces.at(-1)
    const end = last ? last.b + last.length : 0
    const follows =
      !last || (piece.b >= end && piece.b - end <= Math.max(PUT_IN, range.to - range.from))
    if (!follows) now = { pieces: [], size: 0 }
    const size = sizeOf(map, piece.a, piece.a + piece.length)
    now.pieces.push(piece)
    now.size += size
    all += size
    if (now.size > best.size) best = { ...now, pieces: [...now.pieces] }
  }
  return { pieces: best.pieces, elsewhere: elsewhere + all - best.size }
}

function changed(map: TokenMap, span: Span, { from, to }: TokenRange): Placing | null {
  const { pieces, elsewhere } = stretchOf(map, { from, to })
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return null
  const head = headOf(map, from, first)
  const tail = tailOf(map, to, last)
  const size = sizeOf(map, from, to)
  const { b } = map
  return {
    start:
      first.a === from ? startAt(map, span.start, from, first.b).offset : b.starts[head.token]!,
    end:
      last.a + last.length === to
        ? endAt(map, span.end, to - 1, tail.token - 1).offset
        : b.ends[tail.token - 1]!,
    isWhole: false,
    kept: keptOf(map, { from, to }, pieces),
    frayed: (head.frayed + tail.frayed) / size,
    torn: elsewhere / size,
    isTied: true,
    context: contextOf(map, { from, to }, head.token, tail.token),
  }
}

/** How many of the words of a passage are in its pieces; of the signs where it has no words. */
function keptOf({ a }: TokenMap, { from, to }: TokenRange, pieces: readonly Piece[]): number {
  const wordsIn = (first: number, end: number) => {
    let count = 0
    for (let token = first; token < end; token += 1)
      if (isWord(a.text, a.starts[token]!)) count += 1
    return count
  }
  const all = wordsIn(from, to)
  let kept = 0
  for (const piece of pieces) {
    const end = piece.a + piece.length
    kept += all === 0 ? piece.length : wordsIn(piece.a, end)
  }
  return kept / (all || to - from)
}

/** The tokens' characters. */
function sizeOf({ a }: TokenMap, from: number, to: number): number {
  let size = 0
  for (let token = from; token < to; token += 1) size += a.ends[token]! - a.starts[token]!
  return size
}

/**
 * The first token of `b` that took the place of one of a passage's before those of it that are left, and
 * how many of its characters may have gone anywhere.
 */
function headOf(map: TokenMap, from: number, { a, b }: Piece): { token: number; frayed: number } {
  if (a === from) return { token: b, frayed: 0 }
  const [aFrom, bFrom] = [freeBefore(map, a, 'a'), freeBefore(map, b, 'b')]
  const isClosed = aFrom === 0 ? bFrom === 0 : bFrom > 0 && map.partners[aFrom - 1] === bFrom - 1
  if (!isClosed || !isAlike(a - aFrom, b - bFrom)) {
    const isGone = bFrom === b || (isParagraphsEdge(map.a, a) && isParagraphsEdge(map.b, b))
    return { token: b, frayed: isGone && !isClosed ? 0 : sizeOf(map, from, a) }
  }
  const found = counterparts(map.a, { from: aFrom, to: a }, map.b, { from: bFrom, to: b })
  for (let token = Math.max(from, aFrom); token < a; token += 1) {
    const counterpart = found[token - aFrom]!
    if (counterpart >= 0) return { token: counterpart, frayed: 0 }
  }
  return { token: b, frayed: 0 }
}

/** The same for the end: the token of `b` behind the last. */
function tailOf(map: TokenMap, to: number, piece: Piece): { token: number; frayed: number } {
  const [aEnd, bEnd] = [piece.a + piece.length, piece.b + piece.length]
  if (aEnd === to) return { token: bEnd, frayed: 0 }
  const [aTo, bTo] = [freeBehind(map, aEnd, 'a'), freeBehind(map, bEnd, 'b')]
  const isClosed = aTo === map.a.keys.length ? bTo === map.b.keys.length : map.partners[aTo] === bTo
  if (!isClosed || !isAlike(aTo - aEnd, bTo - bEnd)) {
    const isGone = bTo === bEnd || (isParagraphsEdge(map.a, aEnd) && isParagraphsEdge(map.b, bEnd))
    return { token: bEnd, frayed: isGone && !isClosed ? 0 : sizeOf(map, aEnd, to) }
  }
  const found = counterparts(map.a, { from: aEnd, to: aTo }, map.b, { from: bEnd, to: bTo })
  for (let token = Math.min(to, aTo) - 1; token >= aEnd; token -= 1) {
    const counterpart = found[token - aEnd]!
    if (counterpart >= 0) return { token: counterpart + 1, frayed: 0 }
  }
  return { token: bEnd, frayed: 0 }
}

/** A gap of more tokens than this holds another sentence, and not a few words that were corrected. */
const CORRECTED = 6

/** Whether as many tokens, or nearly, stand where so few stood: then each took another's place. */
function isAlike(before: number, now: number): boolean {
  return Math.max(before, now) <= CORRECTED && Math.abs(before - now) <= 2
}

/** Goes back from a token of either text while what stands there is nowhere in the other. */
function freeBefore(map: TokenMap, token: number, side: 'a' | 'b'): number {
  let at = token
  while (at > 0 && token - at < FARTHEST && map.isFree(at - 1, side)) at -= 1
  return at
}

function freeBehind(map: TokenMap, token: number, side: 'a' | 'b'): number {
  const all = map[side].keys.length
  let at = token
  while (at < all && at - token < FARTHEST && map.isFree(at, side)) at += 1
  return at
}

/** A gap of more tokens is a paragraph that was put in or taken out, not words that were corrected. */
const FARTHEST = 150

/** How much of the tokens around a passage stand around its new place, on the same side. */
function contextOf(
  { partners }: TokenMap,
  { from, to }: TokenRange,
  newFrom: number,
  newTo: number,
): number {
  // Words may have been put in between.
  const near = 3 * AROUND
  const first = Math.max(0, from - AROUND)
  const last = Math.min(partners.length, to + AROUND)
  let found = 0
  for (let token = first; token < last; token += 1) {
    const partner = partners[token]!
    if (token < from && partner >= newFrom - near && partner < newFrom && partner >= 0) found += 1
    if (token >= to && partner >= newTo && partner < newTo + near) found += 1
  }
  const all = last - first - (to - from)
  return all === 0 ? 1 : found / all
}
