import { FUNCTION_WORDS } from '../text/language.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/spans.ts'
import type { PreparedSentence } from './prepare.ts'
import type { Reason } from './reason.ts'

/** What two sentences have word for word. */
export interface SharedPhrase {
  /** As the first writes it; null where nothing that tells is shared. */
  readonly phrase: string | null
  readonly wording: Reason['wording']
}

/** A phrase has this many words that are no function words … */
const LEAST_TOLD = 2
/** … of names alone this many, being a title or a list … */
const LEAST_OF_NAMES = 5
/** … and no more words at all; more are cut off. */
const LONGEST = 8

/**
 * The most telling run of words that two sentences share, outside what only says who spoke, and how
 * alike they are as a whole.
 *
 * @param tells how much a folded word tells, 0 for nothing
 */
export function sharedPhrase(
  texts: readonly [string, string],
  a: PreparedSentence,
  b: PreparedSentence,
  tells: (word: string) => number,
): SharedPhrase {
  const [inA, inB] = [statedWords(texts[0], a), statedWords(texts[1], b)]
  const [idsA, idsB] = idsOf(inA, inB)
  return {
    phrase: phraseOf(texts[0], inA, commonRuns(idsA, idsB), tells),
    wording: wordingOf(idsA, idsB),
  }
}

interface Word extends Span {
  readonly word: string
}

function statedWords(text: string, { places, speech }: PreparedSentence): Word[] {
  const { attribution } = speech
  const stated: Word[] = []
  for (let at = 0; at < places.length; at += 2) {
    const [start, end] = [places[at]!, places[at + 1]!]
    if (attribution && start < attribution.end && end > attribution.start) continue
    stated.push({ start, end, word: fold(text.slice(start, end)).replaceAll('’', "'") })
  }
  return stated
}

/** The words of both as numbers, the same for the same word: they are compared each with each. */
function idsOf(...both: readonly [readonly Word[], readonly Word[]]): [Int32Array, Int32Array] {
  const ids = new Map<string, number>()
  const idsOfOne = (words: readonly Word[]) => {
    const own = new Int32Array(words.length)
    words.forEach(({ word }, k) => {
      const id = ids.get(word) ?? ids.size
      if (id === ids.size) ids.set(word, id)
      own[k] = id
    })
    return own
  }
  return [idsOfOne(both[0]), idsOfOne(both[1])]
}

function phraseOf(
  text: string,
  words: readonly Word[],
  runs: readonly Run[],
  tells: (word: string) => number,
): string | null {
  const line = new Line(text, words, tells)
  let best: readonly [from: number, to: number] = [0, 0]
  let most = 0
  for (const { at, length } of runs) {
    const [from, to] = line.pieceOf(at, at + length)
    if (from >= to) continue
    const told = line.toldIn(from, to)
    if (told > most && line.isPhrase(from, to)) [best, most] = [[from, to], told]
  }
  const [from, to] = best
  if (to === from) return null
  const isLong = to - from > LONGEST + 2
  const end = isLong ? from + LONGEST : to
  const written = text.slice(words[from]!.start, words[end - 1]!.end).replaceAll(/\s+/g, ' ')
  return isLong ? `${written} …` : written
}

/** Words that stand in both from `at` in the first on. */
interface Run {
  readonly at: number
  readonly length: number
}

/** The runs of words that stand in both, from each place where one begins. */
function commonRuns(a: Int32Array, b: Int32Array): Run[] {
  if (isSame(a, b)) return fromLast(a.length)
  const runs: Run[] = []
  // Of the word behind, then of this one, by word of the second: how many from here on are in both.
  let [behind, lengths] = [new Int32Array(b.length + 1), new Int32Array(b.length + 1)]
  for (let i = a.length - 1; i >= 0; i -= 1) {
    let longest = 0
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[j] = a[i] === b[j] ? behind[j + 1]! + 1 : 0
      longest = Math.max(longest, lengths[j]!)
    }
    if (longest > 1) runs.push({ at: i, length: longest })
    ;[behind, lengths] = [lengths, behind]
  }
  return runs
}

/** The runs of a sentence that is held against its own words. */
function fromLast(length: number): Run[] {
  return Array.from({ length: Math.max(0, length - 1) }, (_, k) => {
    return { at: length - 2 - k, length: k + 2 }
  })
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((word, k) => word === b[k])
}

/** As much of what a word tells as is told apart, so that sums of it come out the same in any order. */
const TOLD_APART = 2 ** 20

/**
 * The words of a sentence, looked at once: where a phrase can begin and end, and how much any part of
 * them tells. A sentence that repeats itself has as many runs as words, each as long as the rest of it.
 */
class Line {
  /** By word the sums of all before it; one more than there are words. */
  readonly #told: Float64Array
  readonly #content: Int32Array
  readonly #small: Int32Array
  /** By word where its piece ends, and the first from it on and the last up to it that may be at an end. */
  readonly #pieceEnd: Int32Array
  readonly #first: Int32Array
  readonly #last: Int32Array

  constructor(text: string, words: readonly Word[], tells: (word: string) => number) {
    const { length } = words
    this.#told = new Float64Array(length + 1)
    this.#content = new Int32Array(length + 1)
    this.#small = new Int32Array(length + 1)
    this.#pieceEnd = new Int32Array(length)
    this.#first = new Int32Array(length)
    this.#last = new Int32Array(length)
    for (let k = 0; k < length; k += 1) {
      const { word, start, end } = words[k]!
      const isContent = !FUNCTION_WORDS.has(word)
      const isSmall = isContent && /\p{Ll}/u.test(text[start] ?? '')
      this.#told[k + 1] = this.#told[k]! + Math.round(tells(word) * TOLD_APART)
      this.#content[k + 1] = this.#content[k]! + Number(isContent)
      this.#small[k + 1] = this.#small[k]! + Number(isSmall)
      // Words are not cut in two at a hyphen.
      const ends =
        isContent && !(text[end] === '-' && /^-[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
      this.#last[k] = ends ? k : (this.#last[k - 1] ?? -1)
    }
    for (let k = length - 1; k >= 0; k -= 1) {
      const isLast = k === length - 1 || !goesOn(text, words[k]!, words[k + 1]!)
      this.#pieceEnd[k] = isLast ? k + 1 : this.#pieceEnd[k + 1]!
      const isContent = this.#content[k + 1]! > this.#content[k]!
      const begins = isContent && !isBehindHyphen(text, words[k]!)
      this.#first[k] = begins ? k : (this.#first[k + 1] ?? length)
    }
  }

  /**
   * What of a run can be quoted, up to where a quotation mark, a bracket or a stop stands, and without the
   * words at either end that say nothing, "of the harbour and" is "harbour". What stands behind that begins
   * a run of its own, which is no shorter.
   */
  pieceOf(start: number, end: number): [from: number, to: number] {
    return [this.#first[start]!, this.#last[Math.min(end, this.#pieceEnd[start]!) - 1]! + 1]
  }

  toldIn(from: number, to: number): number {
    return this.#told[to]! - this.#told[from]!
  }

  /** Whether so much can be quoted: names and figures alone are named for themselves. */
  isPhrase(from: number, to: number): boolean {
    const hasSmall = this.#small[to]! > this.#small[from]!
    return (
      this.#content[to]! - this.#content[from]! >= LEAST_TOLD &&
      (to - from >= LEAST_OF_NAMES || hasSmall)
    )
  }
}

function goesOn(text: string, { end }: Word, { start }: Word): boolean {
  return /^[\s,'’-]*$/u.test(text.slice(end, start))
}

function isBehindHyphen(text: string, { start }: Word): boolean {
  return (
    text[start - 1] === '-' && /[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, start - 2), start))
  )
}

/** From this share of the shorter one's words on, in one order, two sentences are nearly the same. */
const NEARLY = 0.8
/** Fewer words than this are in many a sentence. */
const LEAST_WORDS = 4

function wordingOf(a: Int32Array, b: Int32Array): Reason['wording'] {
  const shorter = Math.min(a.length, b.length)
  if (shorter < LEAST_WORDS) return 'different'
  const share = longestCommon(a, b) / shorter
  if (share === 1) return 'same'
  return share >= NEARLY ? 'nearly-same' : 'different'
}

/** How many words two sentences have in one order. */
function longestCommon(a: Int32Array, b: Int32Array): number {
  if (isSame(a, b)) return a.length
  let [before, row] = [new Int32Array(b.length + 1), new Int32Array(b.length + 1)]
  for (const word of a) {
    for (let j = 0; j < b.length; j += 1) {
      row[j + 1] = b[j] === word ? before[j]! + 1 : Math.max(before[j + 1]!, row[j]!)
    }
    ;[before, row] = [row, before]
  }
  return before[b.length]!
}
