import {
  checkInSteps,
  type ArticleToCheck,
  type CheckedNote,
} from '../../../core/check/check-note.ts'
import { PreparedStore } from '../../../core/alignment/prepared-store.ts'
import { Turns } from '../../../core/alignment/turns.ts'
import type { NoteTree } from '../../../core/model/note.ts'
import type { LinkTarget } from '../../../core/note/links.ts'
import type { News, Order } from '../../../core/workers/protocol.ts'

/** Checks notes beside the window's own work. One request at a time. */

export interface CheckRequest {
  tree: NoteTree
  articles: readonly ArticleToCheck[]
  /** What the note links to is called. */
  titles: readonly { target: LinkTarget; title: string }[]
}

/** How much is done, of 0 to 1. */
export type CheckPart = number

/** After so long a stop is heard. */
const TURN_MS = 50
/** How often it is told how far it is. */
const PROGRESS_EVERY_MS = 100

const prepared = new PreparedStore()
let underWay: { ask: number; controller: AbortController } | null = null

onmessage = ({ data }: MessageEvent<Order<CheckRequest, never>>) => {
  if (data.type === 'ask') void answer(data.ask, data.question)
  if (data.type === 'cancel' && underWay?.ask === data.ask) underWay.controller.abort()
}

function tell(news: News<CheckPart, CheckedNote, never>): void {
  postMessage(news)
}

async function answer(ask: number, request: CheckRequest): Promise<void> {
  const controller = new AbortController()
  underWay = { ask, controller }
  try {
    tell({ type: 'answered', ask, answer: await check(ask, request, controller.signal) })
  } catch (error) {
    if (controller.signal.aborted) tell({ type: 'cancelled', ask })
    else tell({ type: 'failed', ask, message: (error as Error).stack ?? String(error) })
  } finally {
    underWay = null
  }
}

/** @throws the signal's reason when it was cancelled */
function check(
  ask: number,
  { tree, articles, titles }: CheckRequest,
  signal: AbortSignal,
): Promise<CheckedNote> {
  const known = new Map(titles.map(({ target, title }) => [`${target.kind} ${target.id}`, title]))
  let told = performance.now()
  const steps = checkInSteps(
    tree,
    articles,
    ({ kind, id }) => known.get(`${kind} ${id}`),
    (article) => prepared.getInSteps(article.id, article),
  )
  return new Turns(TURN_MS, signal).through(steps, (done) => {
    const now = performance.now()
    if (now - told < PROGRESS_EVERY_MS) return
    told = now
    tell({ type: 'part', ask, part: done })
  })
}
