import {
  checkInSteps,
  type ArticleToCheck,
  type CheckedNote,
} from '../../../core/check/check-note.ts'
import { PreparedStore } from '../../../core/alignment/prepared-store.ts'
import { Turns } from '../../../core/alignment/turns.ts'
import type { NoteTree } from '../../../core/model/note.ts'
import type { LinkTarget } from '../../../core/note/links.ts'
import { answering, atMostEvery } from '../../../core/workers/answering.ts'
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
const hear = answering(tell, check)
onmessage = ({ data }: MessageEvent<Order<CheckRequest, never>>) => hear(data)

function tell(news: News<CheckPart, CheckedNote, never>): void {
  postMessage(news)
}

/** @throws the signal's reason when it was cancelled */
function check(
  ask: number,
  { tree, articles, titles }: CheckRequest,
  signal: AbortSignal,
): Promise<CheckedNote> {
  const known = new Map(titles.map(({ target, title }) => [`${target.kind} ${target.id}`, title]))
  const steps = checkInSteps(
    tree,
    articles,
    ({ kind, id }) => known.get(`${kind} ${id}`),
    (article) => prepared.getInSteps(article.id, article),
  )
  const onStep = atMostEvery(PROGRESS_EVERY_MS, (done: number) =>
    tell({ type: 'part', ask, part: done }),
  )
  return new Turns(TURN_MS, signal).through(steps, onStep)
}
