import type { Span } from '../text/spans.ts'
import { alignLocally } from './local-alignment.ts'
import type { Pair, Side } from './pair.ts'

/** The words that carry a match: on each side, and the terms that both sides share. */
export interface Carried {
  readonly a: readonly Span[]
  readonly b: readonly Span[]
  /** Shared terms by id, the weightiest first. */
  readonly terms: readonly number[]
  /** Terms that only one side has, with the one that says nearly the same, the nearest first. */
  readonly related: readonly (readonly [a: number, b: number])[]
}

/**
 * Finds the words to underline in two sentences. Smith and Waterman's local alignment gives the phrase
 * that both say in the same order; then each other shared word that is not common is added, and words
 * of nearly the same meaning. Ranges are UTF-16 offsets of the texts, in order; neighbouring words are
 * one range.
 */
export function carriedBy(pair: Pair, i: number, j: number): Carried {
  const { a, b, weight, meanWeight } = pair
  const local = alignLocally(a.sequence[i]!, b.sequence[j]!, weight, meanWeight)
  const inA = new Set(local.pairs.map(([k]) => k))
  const inB = new Set(local.pairs.map(([, k]) => k))
  const shared = new Set(a.terms[i]!.filter((term) => b.terms[j]!.includes(term)))
  for (const term of shared) {
    if (weight[term]! < COMMON * meanWeight) continue
    addFirst(a.sequence[i]!, term, inA)
    addFirst(b.sequence[j]!, term, inB)
  }
  const related = relatedIn(pair, i, j)
  for (const [one, other] of related) {
    addFirst(a.sequence[i]!, one, inA)
    addFirst(b.sequence[j]!, other, inB)
  }
  const isCommon = (term: number) => term < 0 || weight[term]! < COMMON * meanWeight
  return {
    a: rangesOf(a, i, runsOf(a, i, inA, isCommon)),
    b: rangesOf(b, j, runsOf(b, j, inB, isCommon)),
    terms: [...shared].sort((x, y) => weight[y]! - weight[x]!),
    related,
  }
}

/** Words less near than this ("killed", "wounded") add to the chance, but a reader would wonder. */
const NEAR = 0.4
/** A word at least this rare tells a reader something: "say" is at .3, "government" at .45. */
const TELLING = 0.45

/** Whether a term says anything to a reader who is told that it carries a match. */
export function tells(pair: Pair, term: number): boolean {
  return pair.rarity[term]! >= TELLING
}

function relatedIn(pair: Pair, i: number, j: number): (readonly [number, number])[] {
  return pair.related
    .between(i, j)
    .filter(({ a, b, nearness }) => nearness >= NEAR && tells(pair, a) && tells(pair, b))
    .map(({ a, b }) => [a, b])
}

/** A word under this part of the mean weight carries nothing outside its phrase: "the", "said". */
const COMMON = 0.6

function addFirst(sequence: Int32Array, term: number, into: Set<number>): void {
  const at = sequence.indexOf(term)
  if (at >= 0 && ![...into].some((k) => sequence[k] === term)) into.add(at)
}

/** Neighbouring positions together; where any tells something, those that are only common words are left out. */
function runsOf(
  side: Side,
  sentence: number,
  positions: ReadonlySet<number>,
  isCommon: (term: number) => boolean,
): number[][] {
  const runs: number[][] = []
  for (const at of [...positions].sort((x, y) => x - y)) {
    if (runs.at(-1)?.at(-1) === at - 1) runs.at(-1)!.push(at)
    else runs.push([at])
  }
  const telling = runs.filter((run) => run.some((k) => !isCommon(side.sequence[sentence]![k]!)))
  return telling.length > 0 ? telling : runs
}

function rangesOf(side: Side, sentence: number, runs: readonly number[][]): Span[] {
  const { places } = side.sentences[sentence]!
  return runs.map((run) => ({ start: places[2 * run[0]!]!, end: places[2 * run.at(-1)! + 1]! }))
}
