import { alignLocally } from '../alignment/local-alignment.ts'
import type { Span } from '../text/spans.ts'
import type { Pattern } from './pattern.ts'
import type { Source, Sources } from './sources.ts'

/** Where a source says something in nearly the words of a quotation. */
export interface NearPlace {
  /** For each piece of the quotation that was found the words of the source from `from` to before `to`. */
  readonly pieces: readonly { readonly piece: number; readonly from: number; readonly to: number }[]
  /** How many of the quotation's words stand there in their order. */
  readonly words: number
  /** How much of what the quotation's words tell, 0 to 1. */
  readonly likeness: number
}

/** So much longer than the quotation a place may be that has other words between. */
const ROOM = 1.4
/** So many places of each source are looked at closely, those with most of the quotation's words. */
const LOOKED_AT = 4
/** Words that tell less are looked for nowhere: they stand everywhere. */
const TELLING = 0.2
/** Behind an omission the quotation goes on within so many words. */
const MOST_OMITTED = 400

/** The place of a source that is most like a quotation, of which its words need not all stand there. */
export function nearestPlace(
  { text, pieces }: Pattern,
  sources: Sources,
  source: Source,
): NearPlace | null {
  const ids = pieces.map((piece) => sources.idsOf(text, piece))
  const weights = sources.weights()
  const mass = sum(ids.flatMap((piece) => [...piece]).map((word) => weights[word]!))
  // The longest piece says where the others are to be looked for.
  const first = ids.reduce(
    (longest, piece, at) => (piece.length > ids[longest]!.length ? at : longest),
    0,
  )
  const anchor = ids[first] && placeOf(ids[first], source, weights, 0, source.ids.length)
  if (!anchor) return null
  const found = [{ piece: first, ...anchor }]
  for (let piece = first + 1; piece < ids.length; piece += 1) {
    const from = found.at(-1)!.to
    const next = placeOf(ids[piece]!, source, weights, from, from + MOST_OMITTED)
    if (next) found.push({ piece, ...next })
  }
  for (let piece = first - 1; piece >= 0; piece -= 1) {
    const to = found[0]!.from
    const before = placeOf(ids[piece]!, source, weights, to - MOST_OMITTED, to)
    if (before) found.unshift({ piece, ...before })
  }
  return {
    pieces: found.map(({ piece, from, to }) => ({ piece, from, to })),
    words: sum(found.map((one) => one.pairs)),
    likeness: sum(found.map((one) => one.score)) / (mass || 1),
  }
}

interface Place {
  from: number
  to: number
  pairs: number
  score: number
}

/** The place of one piece, among the words of a source from `start` to before `end`. */
function placeOf(
  ids: Int32Array,
  source: Source,
  weights: Float64Array,
  start: number,
  end: number,
): Place | null {
  let best: Place | null = null
  const mean = sum([...ids].map((word) => weights[word]!)) / ids.length
  for (const window of windowsOf(ids, source, weights)) {
    const from = Math.max(0, start, window.start)
    const to = Math.min(end, window.end)
    if (to <= from) continue
    const { score, pairs } = alignLocally(ids, source.ids.subarray(from, to), weights, mean)
    if (pairs.length === 0 || (best && score <= best.score)) continue
    const [[firstOurs, firstTheirs], [lastOurs, lastTheirs]] = [pairs[0]!, pairs.at(-1)!]
    const sentence = sentenceAt(source, from + firstTheirs, from + lastTheirs)
    best = {
      // As many words more as the quotation has at either end that were not found there.
      from: Math.max(sentence.start, from + firstTheirs - firstOurs),
      to: Math.min(sentence.end, from + lastTheirs + ids.length - lastOurs),
      pairs: pairs.length,
      score,
    }
  }
  return best
}

/** Where a source has most of what some words tell, in words of it. */
function windowsOf(ids: Int32Array, source: Source, weights: Float64Array): Span[] {
  const wanted = new Map<number, number>()
  for (const word of ids) wanted.set(word, (wanted.get(word) ?? 0) + 1)
  const telling = [...wanted.keys()].filter((word) => weights[word]! >= TELLING)
  const looked = telling.length > 0 ? telling : [...wanted.keys()]
  const hits = looked
    .flatMap((word) => (source.places.get(word) ?? []).map((at) => ({ at, word })))
    .toSorted((a, b) => a.at - b.at)
  const width = Math.ceil(ROOM * ids.length) + 2
  const best: { at: number; told: number }[] = []
  const counts = new Map<number, number>()
  let told = 0
  let first = 0
  for (const { at, word } of hits) {
    const count = (counts.get(word) ?? 0) + 1
    counts.set(word, count)
    if (count <= wanted.get(word)!) told += weights[word]!
    for (; hits[first]!.at <= at - width; first += 1) {
      const gone = hits[first]!.word
      const left = counts.get(gone)! - 1
      counts.set(gone, left)
      if (left < wanted.get(gone)!) told -= weights[gone]!
    }
    keep(best, { at, told }, width)
  }
  return best.map(({ at }) => ({
    start: at + 1 - width - ids.length,
    end: at + 1 + ids.length,
  }))
}

/** Keeps the best few that are apart. */
function keep(
  best: { at: number; told: number }[],
  next: { at: number; told: number },
  apart: number,
) {
  const near = best.findIndex(({ at }) => next.at - at < apart)
  if (near !== -1) {
    if (next.told > best[near]!.told) best[near] = next
    return
  }
  best.push(next)
  if (best.length <= LOOKED_AT) return
  const least = best.reduce((worst, one, at) => (one.told < best[worst]!.told ? at : worst), 0)
  best.splice(least, 1)
}

/** The words of the sentences from that of one word to that of another. */
function sentenceAt({ article, at }: Source, first: number, last: number): Span {
  const [from, to] = [at[first]!, at[last]!]
  const begins = article.sentences.findLast(({ start }) => start <= from.start)?.start ?? 0
  const ends = article.sentences.find(({ end }) => end >= to.end)?.end ?? article.text.length
  let [start, end] = [first, last + 1]
  while (start > 0 && at[start - 1]!.start >= begins) start -= 1
  while (end < at.length && at[end]!.end <= ends) end += 1
  return { start, end }
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
