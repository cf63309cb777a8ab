import type { Figure } from '../text/figures.ts'
import { sameSpeaker } from '../text/speech.ts'
import { isSameFigure } from './figures.ts'
import type { Pair, Side } from './pair.ts'

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

/** Two figures of one unit and context with different values. */
export type Differing = readonly [a: Figure, b: Figure]

/** The kind of a match of sentence i with sentence j, with the figures that differ if that is it. */
export function kindOf(
  pair: Pair,
  i: number,
  j: number,
): { readonly kind: Kind; readonly differing: readonly Differing[] } {
  const differing = differingFigures(pair, i, j)
  if (isQuotation(pair, i, j)) {
    const [a, b] = [pair.a.sentences[i]!.speech.speaker, pair.b.sentences[j]!.speech.speaker]
    const kind = sameSpeaker(a, b) === false ? 'same-words-different-speaker' : 'same-quotation'
    return { kind, differing }
  }
  return { kind: differing.length > 0 ? 'figures-differ' : 'same-fact', differing }
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

/** Terms this near a figure are what it is said of. */
const NEAR = 4

/**
 * Figures of one unit, said of the same thing, of different values, where neither sentence states the
 * other's value too: "158 ships idle" and "160 ships idle", but not "158 ships idle" and "3 ships sunk".
 */
function differingFigures(pair: Pair, i: number, j: number): Differing[] {
  const [inA, inB] = [pair.a.sentences[i]!.figures, pair.b.sentences[j]!.figures]
  const freeA = inA.filter((one) => !inB.some((other) => isSameFigure(one, other)))
  const freeB = inB.filter((one) => !inA.some((other) => isSameFigure(one, other)))
  const differing: Differing[] = []
  const taken = new Set<Figure>()
  for (const one of freeA) {
    const [found] = freeB
      .filter((other) => !taken.has(other) && isComparable(one, other))
      .filter((other) => shareContext(pair, i, j, one, other))
      .toSorted((x, y) => timesApart(one, x) - timesApart(one, y))
    if (!found) continue
    taken.add(found)
    differing.push([one, found])
  }
  return differing
}

/** Two reports of one amount are not this many times apart; then they are two amounts. */
const MOST_APART = 10

function timesApart(a: Figure, b: Figure): number {
  if (a.value === 0 || b.value === 0) return Infinity
  return Math.max(a.value / b.value, b.value / a.value)
}

/** Whether figures that differ are of one count, and near: "158 ships" and "160 ships". */
export function isRecount([a, b]: Differing): boolean {
  return a.kind === 'count' && timesApart(a, b) <= 2
}

/** Dates and years differ in any two stories; only amounts of one unit are held against each other. */
function isComparable(a: Figure, b: Figure): boolean {
  const isAmount = a.kind === 'count' || a.kind === 'money' || a.kind === 'percent'
  return (
    isAmount &&
    a.kind === b.kind &&
    a.unit === b.unit &&
    a.unit !== '' &&
    a.value !== b.value &&
    timesApart(a, b) <= MOST_APART
  )
}

function shareContext(pair: Pair, i: number, j: number, a: Figure, b: Figure): boolean {
  const near = contextOf(pair.a, i, a)
  const other = contextOf(pair.b, j, b)
  return [...near].some(
    (term) =>
      other.has(term) && !pair.isFigure[term] && pair.weight[term]! >= pair.meanWeight * 0.5,
  )
}

/** The terms around a figure, without the figure and its unit. */
function contextOf(side: Side, sentence: number, figure: Figure): Set<number> {
  const { places } = side.sentences[sentence]!
  const sequence = side.sequence[sentence]!
  const at = sequence.findIndex((_, k) => places[2 * k]! >= figure.start)
  return new Set(sequence.filter((term, k) => term >= 0 && k !== at && Math.abs(k - at) <= NEAR))
}
