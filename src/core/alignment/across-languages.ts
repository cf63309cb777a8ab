import type { Pair } from './pair.ts'

/** Two sentences that share something, with the chance that a person would link them. */
export interface Judged {
  readonly i: number
  readonly j: number
  readonly score: number
}

/** Two sentences in two languages share at least this many names and figures … */
const FEWEST = 2
/** … which weigh this part of what the one with less has. German writes every noun like a name. */
const COVER = 0.25

/**
 * Judges candidates between two languages, where only names and figures can be compared. A rule, since
 * nothing was labelled to fit one: two shared names or figures, a quarter of the smaller sentence's
 * weight, and nothing better for either sentence. It never calls a match strong.
 */
export function judgedAcross(
  pair: Pair,
  candidates: readonly { i: number; j: number; cover: number; figures: number }[],
): Judged[] {
  const scored = candidates.map(({ i, j, cover, figures }) => ({
    i,
    j,
    cover,
    score: Math.min(1, 0.7 * cover + 0.3 * figures),
  }))
  const best = { a: new Map<number, number>(), b: new Map<number, number>() }
  for (const { i, j, score } of scored) {
    best.a.set(i, Math.max(best.a.get(i) ?? 0, score))
    best.b.set(j, Math.max(best.b.get(j) ?? 0, score))
  }
  return scored.filter(({ i, j, cover, score }) => {
    const shared = pair.a.terms[i]!.filter((term) => pair.b.terms[j]!.includes(term))
    const isBest = score === best.a.get(i) && score === best.b.get(j)
    return shared.length >= FEWEST && cover >= COVER && isBest
  })
}
