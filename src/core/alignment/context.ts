import type { Candidate } from './candidates.ts'
import type { Pair, Side } from './pair.ts'

/** What a candidate looks like among all others of the two articles; each from 0 to about 1. */
export interface Features {
  readonly gram: number
  readonly tied: number
  readonly mass: number
  readonly figures: number
  /** How much the two articles are about the same at all; what makes unrelated ones yield nothing. */
  readonly topic: number
  /** How near the same place in the story: news tells one event in much the same order. */
  readonly position: number
  /** How alike the sentences around are. */
  readonly around: number
  /** How near in wording the two articles are where they are nearest. */
  readonly closeness: number
  /**
   * Its base similarity as a share of the best that either sentence has (the mean of both), times
   * `closeness`: in articles that are near in wording the true answer is the near one.
   */
  readonly closeRank: number
}

/** Sentences this far around a candidate count for `around`, by their distance. */
const REACH = 2

/** How many of the best candidates tell how near in wording two articles are. */
const NEAREST = 5

/** The features of all candidates of a pair, in their order. */
export function featuresOf(pair: Pair, candidates: readonly Candidate[]): Features[] {
  const best = { row: new Map<number, number>(), column: new Map<number, number>() }
  const bases = new Map<number, number>()
  const width = pair.b.terms.length
  for (const { i, j, base } of candidates) {
    best.row.set(i, Math.max(best.row.get(i) ?? 0, base))
    best.column.set(j, Math.max(best.column.get(j) ?? 0, base))
    bases.set(i * width + j, base)
  }
  const topic = topicOf(pair)
  const closeness = closenessOf(candidates)
  const places = [placesOf(pair.a), placesOf(pair.b)] as const
  return candidates.map(({ i, j, gram, tied, mass, figures, base }) => {
    const rank = (base / best.row.get(i)! + base / best.column.get(j)!) / 2
    return {
      gram,
      tied,
      mass,
      figures,
      topic,
      position: 1 - Math.abs(places[0][i]! - places[1][j]!),
      around: aroundOf(bases, width, i, j),
      closeness,
      closeRank: closeness * rank,
    }
  })
}

function aroundOf(bases: ReadonlyMap<number, number>, width: number, i: number, j: number): number {
  let sum = 0
  for (let di = -REACH; di <= REACH; di += 1) {
    for (let dj = -REACH; dj <= REACH; dj += 1) {
      // Past the end of a row lies the next row's start.
      if ((di === 0 && dj === 0) || j + dj < 0 || j + dj >= width) continue
      sum += (bases.get((i + di) * width + j + dj) ?? 0) / (Math.abs(di) + Math.abs(dj))
    }
  }
  return sum
}

function closenessOf(candidates: readonly Candidate[]): number {
  const best = candidates.map(({ base }) => base).sort((x, y) => y - x)
  return best.slice(0, NEAREST).reduce((sum, base) => sum + base, 0) / NEAREST
}

/** Where each sentence stands in its article, from 0 to 1; furniture takes no place. */
function placesOf(side: Side): number[] {
  const length = side.sentences.filter(({ furniture }) => !furniture).length
  let at = 0
  return side.sentences.map(({ furniture }) => (furniture ? at : at++) / Math.max(1, length))
}

/**
 * Cosine of the two articles' words, by how often and how rare in general, figures left out. Not by
 * frequency within the pair: what both say in every sentence is exactly what shows one event.
 */
function topicOf({ a, b, rarity, isFigure }: Pair): number {
  const counts = [a, b].map((side) => {
    const count = new Float64Array(rarity.length)
    for (const terms of side.terms) for (const term of terms) count[term]! += 1
    return count.map((n, term) => (isFigure[term] ? 0 : Math.log1p(n) * rarity[term]! ** 2))
  })
  const product = counts[0]!.reduce((sum, value, term) => sum + value * counts[1]![term]!, 0)
  const norms = counts.map((count) =>
    Math.sqrt(count.reduce((sum, value) => sum + value * value, 0)),
  )
  return norms[0]! === 0 || norms[1]! === 0 ? 0 : product / (norms[0]! * norms[1]!)
}
