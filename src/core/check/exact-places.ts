import type { Pattern, Token } from './pattern.ts'
import type { Source, Sources } from './sources.ts'

/** A place with all of a quotation's words in their order: which word of the source each is. */
export interface ExactPlace {
  readonly positions: readonly number[]
  /** The source says in between who speaks: “…,” she said. “…” */
  readonly interrupted: boolean
}

/** “…,” said Ada Lind, the city's chief engineer, on Tuesday. “…”: between two parts of one quotation. */
const LONGEST_INTERRUPTION = 30
/** Places of one quotation that are looked at: a phrase that stands everywhere is found at the first. */
const MOST_PLACES = 50

/** Where a source has the words of a quotation, in order, folded, with what the quotation leaves out. */
export function exactPlaces(pattern: Pattern, sources: Sources, source: Source): ExactPlace[] {
  const { tokens, text } = pattern
  const spans = tokens.flatMap((token) => (token.kind === 'word' ? [token.at] : []))
  const ids = sources.idsOf(text, spans)
  if (ids.length === 0 || ids.some((id) => !source.places.has(id))) return []
  const found: ExactPlace[] = []
  for (const start of source.places.get(ids[0]!)!) {
    const place = matchedFrom(tokens, ids, source, start)
    if (place) found.push(place)
    if (found.length === MOST_PLACES) break
  }
  return found
}

function matchedFrom(
  tokens: readonly Token[],
  wanted: Int32Array,
  { ids, quoted, places }: Source,
  start: number,
): ExactPlace | null {
  const positions: number[] = []
  // What was tried in vain, by token and word: a quotation with many marks would try it again and again.
  const failed = new Set<number>()
  let interrupted = false

  const fits = (token: number, word: number, at: number): boolean => {
    if (token === tokens.length) return true
    const name = token * (ids.length + 1) + at
    if (failed.has(name)) return false
    if (tokens[token]!.kind === 'word' ? wordFits(token, word, at) : skipFits(token, word, at)) {
      return true
    }
    failed.add(name)
    return false
  }
  const wordFits = (token: number, word: number, at: number): boolean => {
    if (ids[at] === wanted[word]) {
      positions.push(at)
      if (fits(token + 1, word + 1, at + 1)) return true
      positions.pop()
    }
    const behind = behindInterruption(quoted, at)
    if (behind === null || ids[behind] !== wanted[word]) return false
    positions.push(behind)
    if (fits(token + 1, word + 1, behind + 1)) {
      interrupted = true
      return true
    }
    positions.pop()
    return false
  }
  const skipFits = (token: number, word: number, at: number): boolean => {
    const { most } = tokens[token] as Extract<Token, { kind: 'skip' }>
    // Two marks beside each other leave out what either does.
    const next = tokens[token + 1]!
    if (next.kind === 'skip') return fits(token + 1, word, at)
    const all = places.get(wanted[word]!)!
    for (let k = firstFrom(all, at); k < all.length && all[k]! <= at + most; k += 1) {
      positions.push(all[k]!)
      if (fits(token + 2, word + 1, all[k]! + 1)) return true
      positions.pop()
    }
    return false
  }
  return fits(0, 0, start) ? { positions, interrupted } : null
}

/** Where a quotation goes on that ends before a word; null where none does, or it is not soon. */
function behindInterruption(quoted: Uint8Array, at: number): number | null {
  if (at === 0 || quoted[at - 1] !== 1 || quoted[at] !== 0) return null
  for (let next = at + 1; next <= at + LONGEST_INTERRUPTION; next += 1) {
    if (quoted[next] === 1) return next
  }
  return null
}

/** The index of the first of ascending numbers that is no less than one. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
