import type { Speaker } from '../text/speaker.ts'
import { sameSpeaker } from '../text/same-speaker.ts'
import { stem } from '../text/stems.ts'
import { words } from '../text/words.ts'
import type { Span } from '../text/spans.ts'
import { differentActors, type Actors } from './actors.ts'
import { differingFigures, type Differing } from './recounts.ts'
import type { Pair, Side } from './pair.ts'
import { isNearby } from './speaker-of.ts'

/**
 * What a match says of two passages:
 * - same-quotation: both give someone's words, of one person or of somebody whom one leaves unnamed;
 * - same-words-different-speaker: the same words from two people, which is a finding, not an error;
 * - same-fact: both state the same;
 * - same-action-different-actor: both state the same of two who are surely two, "the Harbour Board
 *   rejected" and "the coast guard rejected";
 * - figures-differ: both state it with other figures, which is to be checked, no contradiction yet.
 */
export type Kind =
  | 'same-quotation'
  | 'same-words-different-speaker'
  | 'same-fact'
  | 'same-action-different-actor'
  | 'figures-differ'

/** What is found of two sentences: the kind, and what makes it that. */
export interface Finding {
  readonly kind: Kind
  /** The figures that differ. */
  readonly differing: readonly Differing[]
  /** Who does the same, where these are two. */
  readonly actors: Actors | undefined
}

/** The kind of a match of sentence i with sentence j. */
export function kindOf(
  pair: Pair,
  texts: readonly [string, string],
  i: number,
  j: number,
): Finding {
  const differing = differingFigures(pair, i, j)
  const actors = differentActors(pair, texts, i, j)
  if (isQuotation(pair, i, j) || isShortQuotation(pair, texts, i, j)) {
    const { a, b } = speakersOf(pair, i, j)
    const kind = sameSpeaker(a, b) === false ? 'same-words-different-speaker' : 'same-quotation'
    return { kind, differing, actors }
  }
  if (actors) return { kind: 'same-action-different-actor', differing, actors }
  return { kind: differing.length > 0 ? 'figures-differ' : 'same-fact', differing, actors }
}

/** Between quotation marks, however few words: "fundamentally rejects". */
const MARKED = /["“”]\s?([^"“”]{3,60}?)\s?["“”]/gu
/** One word between marks is a doubted word, or a title. */
const LEAST_MARKED = 2

/**
 * Whether both give the same few words of somebody between marks, too few to be found as speech by
 * themselves: “fundamentally rejected” and “fundamentally rejects”.
 */
function isShortQuotation(
  { a, b }: Pair,
  texts: readonly [string, string],
  i: number,
  j: number,
): boolean {
  const [one, other] = [a.sentences[i]!, b.sentences[j]!]
  if (!one.speech.reported || !other.speech.reported) return false
  const [inA, inB] = [marked(texts[0], one), marked(texts[1], other)]
  return inA.some((here) => inB.some((there) => here === there))
}

function marked(text: string, { start, end }: Span): string[] {
  return [...text.slice(start, end).matchAll(MARKED)].flatMap(([, inside]) => {
    const stems = words(inside!).map((word) => stem(inside!.slice(word.start, word.end), true))
    return stems.length >= LEAST_MARKED ? [stems.join(' ')] : []
  })
}

/**
 * Who speaks on either side. A speaker carried over from a paragraph before is a guess: it stands where
 * the other side fits it, and is nobody where the other side names somebody else. Two names for one
 * quotation are a finding, and must not come of a guess.
 */
export function speakersOf(
  { a, b }: Pair,
  i: number,
  j: number,
): { readonly a: Speaker | undefined; readonly b: Speaker | undefined } {
  const [inA, inB] = [a.sentences[i]!, b.sentences[j]!]
  const speakers = { a: inA.speech.speaker, b: inB.speech.speaker }
  if (sameSpeaker(speakers.a, speakers.b) !== false) return speakers
  return {
    a: isNearby(a.sentences, inA) ? speakers.a : undefined,
    b: isNearby(b.sentences, inB) ? speakers.b : undefined,
  }
}

/** So much of what two sentences share must be someone's words on the side that quotes. */
const SPOKEN = 0.5

/** Whether what the sentences share is someone's words: quoted by both, or by one and told by the other. */
function isQuotation({ a, b, weight }: Pair, i: number, j: number): boolean {
  // Most sentences quote nobody.
  if (!quotes(a, i) && !quotes(b, j)) return false
  const quoted = [quotedTerms(a, i), quotedTerms(b, j)] as const
  const shared = a.terms[i]!.filter((term) => b.terms[j]!.includes(term))
  const total = shared.reduce((sum, term) => sum + weight[term]!, 0)
  const spoken = quoted.map(
    (terms) =>
      shared.reduce((sum, term) => sum + (terms.has(term) ? weight[term]! : 0), 0) / (total || 1),
  )
  const [first, second] = [spoken[0]! >= SPOKEN, spoken[1]! >= SPOKEN]
  if (first && second) return true
  if (first) return b.sentences[j]!.speech.reported
  return second && a.sentences[i]!.speech.reported
}

function quotes({ sentences }: Side, sentence: number): boolean {
  return sentences[sentence]!.quoted.includes(1)
}

function quotedTerms(side: Side, sentence: number): Set<number> {
  const { quoted } = side.sentences[sentence]!
  return new Set(side.sequence[sentence]!.filter((_, at) => quoted[at] === 1))
}
