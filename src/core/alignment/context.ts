import type { Candidate } from './candidates.ts'
import type { Pair, Side } from './pair.ts'

/** What a candidate looks like among all others of the two articles; each from 0 to about 1. */
export interface Features {
  readonly gram: number
  readonly tied: number
  readonly related: number
  readonly mass: number
  readonly figures: number
  /** How much the two articles are about the same at all; what makes unrelated ones yield nothing. */
  readonly topic: number
  /** How near the same place in the story: news tells one event in much the same order. */
  readonly position: number
  /** How alike the sentences around are. */
  readonly around: number
  /**
   * How far its base similarity lies behind the best that either sentence has, both gaps together:
   * what is answered better elsewhere is hardly answered here too.
   */
  readonly behind: number
  /** 1 for two headlines: of two accounts of one event three in four say the same. */
  readonly headlines: number
  /** 1 where one of the two is its article's lead, which says in short what several sentences tell. */
  readonly lead: number
}

/** Sentences this far around a candidate count for `around`, by their distance. */
const REACH = 2

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
  const places = [placesOf(pair.a), placesOf(pair.b)] as const
  return candidates.map(({ i, j, gram, tied, related, mass, figures, base }) => {
    const parts = [pair.a.sentences[i]!.part, pair.b.sentences[j]!.part]
    return {
      gram,
      tied,
      related,
      mass,
      figures,
      topic,
      position: 1 - Math.abs(places[0][i]! - places[1][j]!),
      around: aroundOf(bases, width, i, j),
      behind: best.row.get(i)! + best.column.get(j)! - 2 * base,
      headlines: Number(parts.every((part) => part === 'headline')),
      lead: Number((parts[0] === 'lead') !== (parts[1] === 'lead')),
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

/** Where each sentence stands in its article, from 0 to 1; furniture takes no place. */
function placesOf(side: Side): number[] {
  const length = side.sentences.filter(({ part }) => part !== 'furniture').length
  let at = 0
  return side.sentences.map(({ part }) => (part === 'furniture' ? at : at++) / Math.max(1, length))
}

/**
 * Cosine of the two articles' words, by how often and how rare in general, figures left out. Not by
 * frequency within the pair: what both say in every sentence is exactly what shows one event.
 */
export function topicOf({ a, b, rarity, isFigure }: Pair): number {
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
