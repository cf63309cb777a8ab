import { fold } from './fold.ts'
import { FUNCTION_WORDS } from './language.ts'
import type { Span } from './spans.ts'

/** A name as written: one or more capitalised words; `first` to `last` are word indexes, inclusive. */
export interface Name extends Span {
  readonly first: number
  readonly last: number
}

/** Small words that stand inside names: "Bank of England", "Osama bin Laden". */
const PARTICLES = new Set(
  'of de del della da di du la le van von der den bin ibn al el ben abu & and the'.split(' '),
)

/** No more than one particle pair at once: "Department of the Interior". */
const PARTICLES_IN_A_ROW = 2

/** Capitalised in English, and names of nothing that tells one event from another. */
const NOT_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december mr mrs ms dr sir i am pm`.split(/\s+/),
)

/**
 * The names among a sentence's words: runs of capitalised words. The first word of a sentence has a
 * capital anyway, so it counts only if `lowered` (the article's words that stand in lower case) does
 * not hold it. Scripts without capitals have no names found this way.
 */
export function names(
  text: string,
  at: readonly Span[],
  lowered: ReadonlySet<string>,
): readonly Name[] {
  // Most sentences of a text made to take long have none.
  let found: Name[] | undefined
  for (let i = 0; i < at.length;) {
    const last = isNameWord(text, at, i, lowered) ? endOfName(text, at, i, lowered) : -1
    if (last >= 0) {
      found = found ?? []
      found.push({ start: at[i]!.start, end: at[last]!.end, first: i, last })
    }
    i = last >= 0 ? last + 1 : i + 1
  }
  return found ?? NO_NAMES
}

const NO_NAMES: readonly Name[] = []

/** The words of a text that stand in lower case somewhere, folded: no names, whatever opens a sentence. */
export function loweredWords(text: string, at: readonly Span[]): Set<string> {
  const lowered = new Set<string>()
  for (const { start, end } of at) {
    SMALL_LETTER.lastIndex = start
    if (SMALL_LETTER.test(text)) lowered.add(fold(text.slice(start, end)))
  }
  return lowered
}

/** Asked at a place of the text: a word that is cut out to be looked at takes longer than the look. */
const SMALL_LETTER = /\p{Ll}/uy
const CAPITAL = /\p{Lu}/uy

function endOfName(
  text: string,
  at: readonly Span[],
  first: number,
  lowered: ReadonlySet<string>,
): number {
  let last = first
  for (let i = first + 1; i < at.length; i += 1) {
    const between = text.slice(at[i - 1]!.end, at[i]!.start)
    if (!/^(?:\s+|-|\s&\s|\.\s)$/.test(between)) break
    if (isNameWord(text, at, i, lowered)) last = i
    else if (i - last > PARTICLES_IN_A_ROW || !isParticle(text, at[i]!)) break
  }
  return last
}

function isParticle(text: string, { start, end }: Span): boolean {
  const word = fold(text.slice(start, end))
  return PARTICLES.has(word) && word !== 'and'
}

/** What a sentence may begin behind within one: a quotation, a label, a dateline ("OSMARK — As the …"). */
const OPENS_SENTENCE = /["“‘«:([—–]|\s-\s/

function isNameWord(
  text: string,
  at: readonly Span[],
  i: number,
  lowered: ReadonlySet<string>,
): boolean {
  const { start, end } = at[i]!
  CAPITAL.lastIndex = start
  if (!CAPITAL.test(text)) return false
  // "He'll", "Friday's": the word before the apostrophe tells.
  const folded = fold(text.slice(start, end))
  const bare = folded.replace(/['’].*$/, '')
  if (NOT_NAMES.has(bare)) return false
  const before = i === 0 ? '' : text.slice(at[i - 1]!.end, start)
  const opens = i === 0 || OPENS_SENTENCE.test(before)
  return !opens || !(FUNCTION_WORDS.has(bare) || lowered.has(bare) || lowered.has(folded))
}

/**
 * Whether a word looks made of a name, mostly of a people: "Japanese", "Brazilian", "British",
 * "Democratic", "U.S."; some names do too ("Milan").
 *
 * @param word folded
 */
export function isOfPeople(word: string): boolean {
  return /(?:an|ese|ish|ic|ch|i|us|u\.s\.?|eu|uk)$/.test(word)
}
