import type { Saying } from '../core/model/saying.ts'
import { WorkerClient, WorkerEnded, WorkerTooSlow } from '../core/workers/worker-client.ts'
import { startThread } from '../threads/start-thread.ts'
import type { Made, MakingOrder } from './making-protocol.ts'

// The largest known, of Polish, asks for 450 MB. What asks for more ends its thread, and nothing else.
const MOST_MEMORY_MB = 1024

// Half a million words take a second or two. What is given up is not tried again until it has changed,
// so that a slow moment must not be taken for it.
const MADE_WITHIN_MS = 60_000

/**
 * Makes dictionaries ready in a thread of its own, one after another. One that ends the thread, or takes
 * too long, has a problem; the others are made in another thread.
 *
 * @param script `spelling-worker.ts` here, or what was built of it
 * @param limitMs how long each may take
 */
export async function makeInThread(
  script: string | URL,
  orders: readonly MakingOrder[],
  limitMs = MADE_WITHIN_MS,
): Promise<Made[]> {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB }
  const client = new WorkerClient<MakingOrder, Made>({
    start: startThread(script, { resourceLimits, name: 'spelling' }),
    atOnce: 1,
    letsGoWithinMs: 0,
  })
  const make = (order: MakingOrder) =>
    client
      .ask(order, { limitMs })
      .catch((error: unknown) => ({ language: order.language, problem: problemOf(error) }))
  const made = await Promise.all(orders.map(make))
  client.end(new Error('All are made.'))
  return made
}

function problemOf(error: unknown): Saying {
  if (error instanceof WorkerTooSlow) return { says: 'dictionary-too-slow' }
  const cause = error instanceof WorkerEnded ? error.cause : error
  return { says: 'dictionary-unreadable', detail: String(cause) }
}
