import { alignInSteps } from '../../../core/alignment/align.ts'
import { refreshedBy } from '../../../core/alignment/background.ts'
import { GENERAL_ENGLISH } from '../../../core/alignment/general-english.ts'
import type { Alignment, AlignmentSoFar, Match } from '../../../core/alignment/match.ts'
import { PreparedStore } from '../../../core/alignment/prepared-store.ts'
import { Turns } from '../../../core/alignment/turns.ts'
import type { TextInBlocks } from '../../../core/model/article.ts'
import { answering, atMostEvery } from '../../../core/workers/answering.ts'
import type { News, Order } from '../../../core/workers/protocol.ts'
import type { FoundPair } from '../state/comparison/comparison.ts'
import { type Named, shownMatch, statementsOf } from './shown-match.ts'

/** Compares articles beside the window's own work. One request at a time. */

export interface TextToCompare extends TextInBlocks {
  articleId: string
}

export interface CompareRequest {
  a: TextToCompare
  b: TextToCompare
  /** How rare their words are in the person's library, 0 to 1; null where it does not tell. */
  own: readonly (readonly [term: string, rarity: number])[] | null
}

/** What of a pair does not change while it is being compared. */
export type BegunPair = Omit<FoundPair, 'matches' | 'comparedTo'>
/** What does. */
export type FoundSoFar = Pick<FoundPair, 'matches' | 'comparedTo'>

/** What is told of a request while it is worked on: `begun` before the first of `found`. */
export type ComparePart =
  | { type: 'progress'; done: number; total: number }
  | { type: 'begun'; begun: BegunPair }
  | { type: 'found'; found: FoundSoFar }

/** After so long a stop is heard; the timer's 4 ms are little of it. */
const TURN_MS = 50
/** How often it is told how far it is … */
const PROGRESS_EVERY_MS = 100
/** … and what was found after the first match: the window draws all of it anew each time … */
const FOUND_EVERY_MS = 500
/** … so there must be a quarter more: all drawings together then cost at most five times the last. */
const MORE_FOUND = 1.25

const prepared = new PreparedStore()
const hear = answering(tell, compare)
onmessage = ({ data }: MessageEvent<Order<CompareRequest, never>>) => hear(data)

function tell(news: News<ComparePart, null, never>): void {
  postMessage(news)
}

/** @throws the signal's reason when it was cancelled */
async function compare(
  ask: number,
  { a, b, own }: CompareRequest,
  signal: AbortSignal,
): Promise<null> {
  const turns = new Turns(TURN_MS, signal)
  // In characters gone through: both are prepared, then the first is held against the other.
  const total = 2 * a.text.length + b.text.length
  const sayProgress = atMostEvery(PROGRESS_EVERY_MS, (done: number) =>
    tell({ type: 'part', ask, part: { type: 'progress', done, total } }),
  )
  const preparing = async (one: TextToCompare, before: number): Promise<Named> => {
    const onStep = (at: number) => sayProgress(before + at)
    return [one.articleId, await turns.through(prepared.getInSteps(one.articleId, one), onStep)]
  }
  const pair = [await preparing(a, 0), await preparing(b, a.text.length)] as const
  const background = own ? refreshedBy(new Map(own), GENERAL_ENGLISH) : GENERAL_ENGLISH
  const teller = new Teller(ask, pair)
  const onStep = (soFar: AlignmentSoFar) => {
    const at = pair[0][1].sentences[soFar.done - 1]?.end ?? 0
    sayProgress(a.text.length + b.text.length + at)
    teller.soFar(soFar, at)
  }
  const steps = alignInSteps(pair[0][1], pair[1][1], background)
  teller.whole(await turns.through(steps, onStep))
  return null
}

/** Tells what was found of a pair: the first match at once, then from time to time, and all at the end. */
class Teller {
  readonly #ask: number
  readonly #pair: readonly [Named, Named]
  readonly #tellSome: (soFar: AlignmentSoFar, at: number) => void
  #hasBegun = false
  #told = 0

  constructor(ask: number, pair: readonly [Named, Named]) {
    this.#ask = ask
    this.#pair = pair
    this.#tellSome = atMostEvery(FOUND_EVERY_MS, (soFar: AlignmentSoFar, at: number) => {
      this.#told = soFar.found
      this.#tell(soFar, soFar.matches(), [at, 0])
    })
  }

  /** @param at up to where the first article was compared with the whole of the second */
  soFar(soFar: AlignmentSoFar, at: number): void {
    if (soFar.found > this.#told * MORE_FOUND) this.#tellSome(soFar, at)
  }

  whole(alignment: Alignment): void {
    const [[, a], [, b]] = this.#pair
    this.#tell(alignment, alignment.matches, [a.text.length, b.text.length])
  }

  #tell(
    { basis, isOneEvent }: Pick<Alignment, 'basis' | 'isOneEvent'>,
    matches: readonly Match[],
    comparedTo: readonly [number, number],
  ): void {
    const [a, b] = this.#pair
    const perArticle = <T>(ofA: T, ofB: T) => ({ [a[0]]: ofA, [b[0]]: ofB })
    if (!this.#hasBegun) {
      const statements = perArticle(statementsOf(a[1]), statementsOf(b[1]))
      const begun = { articleIds: [a[0], b[0]] as const, basis, isOneEvent, statements }
      tell({ type: 'part', ask: this.#ask, part: { type: 'begun', begun } })
    }
    this.#hasBegun = true
    const found = {
      matches: matches.map((match) => shownMatch(match, this.#pair)),
      comparedTo: perArticle(...comparedTo),
    }
    tell({ type: 'part', ask: this.#ask, part: { type: 'found', found } })
  }
}
