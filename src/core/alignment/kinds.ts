import type { Speaker } from '../text/speaker.ts'
import { sameSpeaker } from '../text/speech.ts'
import { differingFigures, type Differing } from './recounts.ts'
import type { Pair, Side } from './pair.ts'
import { isNearby } from './speaker-of.ts'

/**
 * What a match says of two passages:
 * - same-quotation: both give the same person's words;
 * - same-words-different-speaker: the same words from two people, which is a finding, not an error;
 * - same-fact: both state the same;
 * - figures-differ: both state it with other figures, which is to be checked, no contradiction yet.
 */
export type Kind =
  | 'same-quotation'
  | 'same-words-different-speaker'
  | 'same-fact'
  | 'figures-differ'

/** The kind of a match of sentence i with sentence j, with the figures that differ if that is it. */
export function kindOf(
  pair: Pair,
  i: number,
  j: number,
): { readonly kind: Kind; readonly differing: readonly Differing[] } {
  const differing = differingFigures(pair, i, j)
  if (isQuotation(pair, i, j)) {
    const { a, b } = speakersOf(pair, i, j)
    const kind = sameSpeaker(a, b) === false ? 'same-words-different-speaker' : 'same-quotation'
    return { kind, differing }
  }
  return { kind: differing.length > 0 ? 'figures-differ' : 'same-fact', differing }
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

function quotedTerms(side: Side, sentence: number): Set<number> {
  const { quoted } = side.sentences[sentence]!
  return new Set(side.sequence[sentence]!.filter((_, at) => quoted[at] === 1))
}
