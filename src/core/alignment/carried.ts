import type { Span } from '../text/spans.ts'
import { alignLocally } from './local-alignment.ts'
import type { Pair, Side } from './pair.ts'

/** The words that carry a match: on each side, and the terms that both sides share. */
export interface Carried {
  readonly a: readonly Span[]
  readonly b: readonly Span[]
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
  const inA = new Uint8Array(a.sequence[i]!.length)
  const inB = new Uint8Array(b.sequence[j]!.length)
  for (const [one, other] of local.pairs) inA[one] = inB[other] = 1
  a.terms[i]!.forEach((term) => {
    if (weight[term]! < COMMON * meanWeight || !b.terms[j]!.includes(term)) return
    addFirst(a.sequence[i]!, term, inA)
    addFirst(b.sequence[j]!, term, inB)
  })
  const related = relatedIn(pair, i, j)
  for (const [one, other] of related) {
    addFirst(a.sequence[i]!, one, inA)
    addFirst(b.sequence[j]!, other, inB)
  }
  const isCommon = (term: number) => term < 0 || weight[term]! < COMMON * meanWeight
  return {
    a: rangesOf(a, i, inA, isCommon),
    b: rangesOf(b, j, inB, isCommon),
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

/** Marks the first place of a term, where none of its places is marked. */
function addFirst(sequence: Int32Array, term: number, marks: Uint8Array): void {
  const first = sequence.indexOf(term)
  for (let at = first; at >= 0; at = sequence.indexOf(term, at + 1)) if (marks[at] === 1) return
  if (first >= 0) marks[first] = 1
}

/**
 * The ranges of what is marked, neighbouring places together; where any of them tells something, those
 * that are only common words are left out.
 */
function rangesOf(
  side: Side,
  sentence: number,
  marks: Uint8Array,
  isCommon: (term: number) => boolean,
): Span[] {
  const { places } = side.sentences[sentence]!
  const sequence = side.sequence[sentence]!
  const [all, telling]: [Span[], Span[]] = [[], []]
  for (let from = marks.indexOf(1); from >= 0; from = marks.indexOf(1, from)) {
    let tells = false
    let to = from
    for (; marks[to] === 1; to += 1) tells ||= !isCommon(sequence[to]!)
    const range = { start: places[2 * from]!, end: places[2 * to - 1]! }
    all.push(range)
    if (tells) telling.push(range)
    from = to
  }
  return telling.length > 0 ? telling : all
}
