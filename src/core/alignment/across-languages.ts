import type { Row } from './candidates.ts'
import { MOST_ANSWERS } from './most-likely.ts'
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
export class AcrossJudge {
  readonly #pair: Pair
  /** By sentence of the second article the best score that it had so far. */
  readonly #bestOf: Float64Array
  readonly #best: Judged[] = []

  constructor(pair: Pair) {
    this.#pair = pair
    this.#bestOf = new Float64Array(pair.b.terms.length)
  }

  /** Takes in a sentence of the first article; whether it is answered is known when all have been. */
  take(row: Row): void {
    const { i } = row
    const scored: Judged[] = []
    let best = 0
    for (const j of row.candidates.subarray(0, row.size)) {
      const score = Math.min(1, 0.7 * row.cover[j]! + 0.3 * row.figures[j]!)
      best = Math.max(best, score)
      this.#bestOf[j] = Math.max(this.#bestOf[j]!, score)
      if (score === best && row.cover[j]! >= COVER) scored.push({ i, j, score })
    }
    const isBest = scored.filter(({ j, score }) => score === best && this.#shares(i, j))
    // All are as likely.
    for (const one of isBest.slice(0, MOST_ANSWERS)) this.#best.push(one)
  }

  /** Those that have nothing better on either side. */
  judged(): Judged[] {
    return this.#best.filter(({ j, score }) => score === this.#bestOf[j])
  }

  #shares(i: number, j: number): boolean {
    const { a, b } = this.#pair
    return a.terms[i]!.filter((term) => b.terms[j]!.includes(term)).length >= FEWEST
  }
}
