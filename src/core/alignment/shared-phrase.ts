import { FUNCTION_WORDS } from '../text/language.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/paragraphs.ts'
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
  return {
    phrase: phraseOf(texts[0], inA, inB, tells),
    wording: wordingOf(inA, inB),
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

function phraseOf(
  text: string,
  inA: readonly Word[],
  inB: readonly Word[],
  tells: (word: string) => number,
): string | null {
  let best: readonly Word[] = []
  let most = 0
  for (const { at, length } of commonRuns(inA, inB)) {
    for (const run of whole(text, inA.slice(at, at + length))) {
      const cut = trimmed(text, run)
      const told = cut.reduce((sum, { word }) => sum + tells(word), 0)
      const count = cut.filter(({ word }) => !FUNCTION_WORDS.has(word)).length
      if (
        count >= LEAST_TOLD &&
        told > most &&
        (cut.length >= LEAST_OF_NAMES || !isOfNames(text, cut))
      )
        [best, most] = [cut, told]
    }
  }
  if (best.length === 0) return null
  const shown = best.length > LONGEST + 2 ? best.slice(0, LONGEST) : best
  const written = text.slice(shown[0]!.start, shown.at(-1)!.end).replaceAll(/\s+/g, ' ')
  return shown === best ? written : `${written} …`
}

/** The runs of words that stand in both, from each place where one begins. */
function commonRuns(
  inA: readonly Word[],
  inB: readonly Word[],
): { readonly at: number; readonly length: number }[] {
  const runs: { at: number; length: number }[] = []
  const lengths = Array.from({ length: inA.length + 1 }, () => new Uint16Array(inB.length + 1))
  for (let i = inA.length - 1; i >= 0; i -= 1) {
    let longest = 0
    for (let j = inB.length - 1; j >= 0; j -= 1) {
      if (inA[i]!.word !== inB[j]!.word) continue
      const length = lengths[i + 1]![j + 1]! + 1
      lengths[i]![j] = length
      longest = Math.max(longest, length)
    }
    if (longest > 1) runs.push({ at: i, length: longest })
  }
  return runs
}

/** A run in pieces that can be quoted: cut where a quotation mark, a bracket or a stop stands. */
function whole(text: string, run: readonly Word[]): Word[][] {
  const pieces: Word[][] = []
  run.forEach((word, k) => {
    const between = k === 0 ? '' : text.slice(run[k - 1]!.end, word.start)
    if (k > 0 && /^[\s,'’-]*$/u.test(between)) pieces.at(-1)!.push(word)
    else pieces.push([word])
  })
  return pieces
}

/**
 * Without the words at either end that say nothing, "of the harbour and" is "harbour"; nor are words cut
 * in two at a hyphen.
 */
function trimmed(text: string, run: readonly Word[]): readonly Word[] {
  const begins = ({ word, start }: Word) =>
    !FUNCTION_WORDS.has(word) && !/[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, start - 2), start))
  const ends = ({ word, end }: Word) =>
    !FUNCTION_WORDS.has(word) && !/^-[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  const first = run.findIndex(begins)
  return first < 0 ? [] : run.slice(first, run.findLastIndex(ends) + 1)
}

/** Names and figures alone are named for themselves. */
function isOfNames(text: string, run: readonly Word[]): boolean {
  return !run.some(
    ({ word, start }) => /\p{Ll}/u.test(text[start] ?? '') && !FUNCTION_WORDS.has(word),
  )
}

/** From this share of the shorter one's words on, in one order, two sentences are nearly the same. */
const NEARLY = 0.8
/** Fewer words than this are in many a sentence. */
const LEAST_WORDS = 4

function wordingOf(inA: readonly Word[], inB: readonly Word[]): Reason['wording'] {
  const shorter = Math.min(inA.length, inB.length)
  if (shorter < LEAST_WORDS) return 'different'
  const share = longestCommon(inA, inB) / shorter
  if (share === 1) return 'same'
  return share >= NEARLY ? 'nearly-same' : 'different'
}

/** How many words two sentences have in one order. */
function longestCommon(inA: readonly Word[], inB: readonly Word[]): number {
  let before = new Uint16Array(inB.length + 1)
  for (const { word } of inA) {
    const row = new Uint16Array(inB.length + 1)
    inB.forEach((other, j) => {
      row[j + 1] = other.word === word ? before[j]! + 1 : Math.max(before[j + 1]!, row[j]!)
    })
    before = row
  }
  return before[inB.length]!
}
