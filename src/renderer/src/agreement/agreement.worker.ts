import type { Evidence } from '../../../core/agreement/evidence.ts'
import { answersBetween, type FoundAnswer } from '../../../core/agreement/found.ts'
import { gatherInSteps, type ToGather } from '../../../core/agreement/gather.ts'
import type { PreparedArticle } from '../../../core/alignment/prepare.ts'
import { PreparedStore } from '../../../core/alignment/prepared-store.ts'
import { Turns } from '../../../core/alignment/turns.ts'
import { answering, atMostEvery } from '../../../core/workers/answering.ts'
import type { News, Order } from '../../../core/workers/protocol.ts'

/** Fills agreement tables beside the window's own work. One request at a time. */

/** How much is done, of 0 to 1. */
export type GatherPart = number

/** After so long a stop is heard. */
const TURN_MS = 50
/** How often it is told how far it is. */
const PROGRESS_EVERY_MS = 100

const prepared = new PreparedStore()
/** What two articles answer each other, for as long as both are kept: a table is filled anew at each change. */
const compared = new WeakMap<PreparedArticle, WeakMap<PreparedArticle, FoundAnswer[]>>()
const hear = answering(tell, gather)
onmessage = ({ data }: MessageEvent<Order<ToGather, never>>) => hear(data)

function tell(news: News<GatherPart, Evidence[], never>): void {
  postMessage(news)
}

/** @throws the signal's reason when it was cancelled */
function gather(ask: number, toGather: ToGather, signal: AbortSignal): Promise<Evidence[]> {
  const steps = gatherInSteps(toGather, {
    prepare: (article) => prepared.getInSteps(article.id, article),
    compare: comparedOnce,
  })
  const onStep = atMostEvery(PROGRESS_EVERY_MS, (done: number) =>
    tell({ type: 'part', ask, part: done }),
  )
  return new Turns(TURN_MS, signal).through(steps, onStep)
}

function* comparedOnce(
  near: PreparedArticle,
  far: PreparedArticle,
): Generator<1, FoundAnswer[], void> {
  const known = compared.get(near)?.get(far)
  if (known) return known
  const found = yield* answersBetween(near, far)
  const ofNear = compared.get(near) ?? new WeakMap<PreparedArticle, FoundAnswer[]>()
  compared.set(near, ofNear.set(far, found))
  return found
}
