import type { Band } from './bands.ts'
import type { Candidate } from './candidates.ts'
import type { Pair } from './pair.ts'

/** A candidate with the chance that a person would link it, and its band, if it is to be shown. */
export interface Judged extends Candidate {
  readonly score: number
  readonly band: Band | undefined
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
export function judgedAcross(pair: Pair, candidates: readonly Candidate[]): Judged[] {
  const score = ({ cover, figures }: Candidate) => Math.min(1, 0.7 * cover + 0.3 * figures)
  const best = { a: new Map<number, number>(), b: new Map<number, number>() }
  for (const one of candidates) {
    best.a.set(one.i, Math.max(best.a.get(one.i) ?? 0, score(one)))
    best.b.set(one.j, Math.max(best.b.get(one.j) ?? 0, score(one)))
  }
  return candidates.map((one) => {
    const shared = pair.a.terms[one.i]!.filter((term) => pair.b.terms[one.j]!.includes(term))
    const own = score(one)
    const isBest = own === best.a.get(one.i) && own === best.b.get(one.j)
    const isShown = shared.length >= FEWEST && one.cover >= COVER && isBest
    return { ...one, score: own, band: isShown ? 'likely' : undefined }
  })
}
