import type { Judged } from './across-languages.ts'
import { type Band, bandOf, STRONG, type Thresholds, thresholdsFor } from './bands.ts'
import type { Surrounded } from './context.ts'
import { effortFor } from './effort.ts'
import { MostLikely } from './most-likely.ts'
import { isNearlySame } from './nearly-same.ts'
import type { Pair } from './pair.ts'
import { areOfTwoTimes, countsThings, recounting } from './recounts.ts'
import { chanceOf } from './weights.ts'

/** Says which pairs of sentences are matches. */
export interface Judge {
  /** Those of one sentence of the first article. */
  judged(surrounded: Surrounded): (Judged & { readonly band: Band })[]
  /** Those that are known only when all sentences were judged. */
  late(): Judged[]
}

/** In two accounts of one event what a person would likely link, elsewhere what is nearly the same. */
export function judgeOf(pair: Pair, isOneEvent: boolean): Judge {
  return isOneEvent ? new AccountsJudge(pair) : new OthersJudge(pair)
}

/**
 * Two accounts that count one thing differently differ in their words too, and score low: they are
 * shown from here on. In 6,000 pairs of stories that share a subject nine were.
 */
const LEAST_FOR_RECOUNT = 0.02

class AccountsJudge implements Judge {
  readonly #pair: Pair
  readonly #unsure: Judged[] = []
  readonly #thresholds: Thresholds
  readonly #answers: number

  constructor(pair: Pair) {
    this.#pair = pair
    this.#answers = effortFor(pair).answers
    this.#thresholds = thresholdsFor(pair.a.terms.length, pair.b.terms.length)
  }

  judged(surrounded: Surrounded): (Judged & { band: Band })[] {
    const { a, b } = this.#pair
    const { i } = surrounded.row
    const counts = countsThings(a, i)
    const mayRecount = (j: number) => counts && countsThings(b, j)
    const { likely } = this.#thresholds
    const least = (j: number) => (mayRecount(j) ? LEAST_FOR_RECOUNT : likely)
    const found: (Judged & { band: Band })[] = []
    for (const j of likeliest(surrounded, this.#answers, least)) {
      const score = chanceOf(surrounded.at(j))
      const band = bandOf(score, this.#thresholds)
      if (band && areOfTwoTimes(this.#pair, i, j)) continue
      if (band) found.push({ i, j, score, band })
      else if (mayRecount(j) && score >= LEAST_FOR_RECOUNT) this.#unsure.push({ i, j, score })
    }
    return found
  }

  late(): Judged[] {
    return recounting(this.#pair, this.#unsure)
  }
}

/** What is nearly the same has a chance above this, however little the texts have in common. */
const LEAST_FOR_SAME = 0.5

class OthersJudge implements Judge {
  readonly #pair: Pair
  readonly #answers: number

  constructor(pair: Pair) {
    this.#pair = pair
    this.#answers = effortFor(pair).answers
  }

  judged(surrounded: Surrounded): (Judged & { band: Band })[] {
    const { i } = surrounded.row
    const found: (Judged & { band: Band })[] = []
    for (const j of likeliest(surrounded, this.#answers, () => LEAST_FOR_SAME)) {
      if (!isNearlySame(this.#pair, i, j)) continue
      const score = chanceOf(surrounded.at(j))
      if (score >= LEAST_FOR_SAME) {
        found.push({ i, j, score, band: score >= STRONG ? 'strong' : 'likely' })
      }
    }
    return found
  }

  late(): Judged[] {
    return []
  }
}

/**
 * The candidates that may have a chance of at least so much, in order: of too many those that may have
 * most, of equal ones the first.
 */
function likeliest(
  surrounded: Surrounded,
  answers: number,
  least: (j: number) => number,
): number[] {
  const likeliest = new MostLikely(answers)
  for (const j of surrounded.nearestFirst()) {
    const needed = least(j)
    // Nearly all are told so, without a look at what stands around them.
    const bound = chanceOf(surrounded.atMost(j))
    if (bound < needed || likeliest.isOut(j, bound)) continue
    const most = chanceOf(surrounded.atBest(j))
    if (most >= needed) likeliest.add(j, most)
  }
  return likeliest.sentences()
}
