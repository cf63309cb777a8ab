// oxlint-disable-next-line import/default -- Vite makes this module: the address of the built worker.
import workerAddress from './align.worker.ts?worker&url'
import type { FoundPair } from '../state/comparison/comparison.ts'
import type { BegunPair, CancelRequest, CompareNews, CompareRequest } from './align.worker.ts'
import { ownRarities } from './own-rarities.ts'

/** The worker that compares, made at the first comparison and kept: it keeps what it prepared. */

interface TextToCompare {
  articleId: string
  text: string
}

/** How far a comparison is; `found` is what it has found so far, null as long as there is nothing. */
export type OnProgress = (done: number, total: number, found: FoundPair | null) => void

interface Waiting {
  resolve: (pair: FoundPair | null) => void
  reject: (error: Error) => void
  onProgress: OnProgress
  begun: BegunPair | null
  found: FoundPair | null
  done: number
  total: number
}

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * Compares two articles in the worker.
 *
 * @param onProgress called some ten times a second while it goes on
 * @returns null when `signal` stopped it
 */
export async function compareArticles(
  a: TextToCompare,
  b: TextToCompare,
  signal: AbortSignal,
  onProgress: OnProgress = () => {},
): Promise<FoundPair | null> {
  const own = await ownRarities([a.articleId, b.articleId])
  if (signal.aborted) return null
  const id = ++lastId
  const started = (worker ??= startWorker())
  return new Promise((resolve, reject) => {
    const nothing = { begun: null, found: null, done: 0, total: 0 }
    waiting.set(id, { resolve, reject, onProgress, ...nothing })
    const cancel = () => {
      if (waiting.has(id)) started.postMessage({ cancel: id } satisfies CancelRequest)
    }
    signal.addEventListener('abort', cancel, { once: true })
    started.postMessage({ id, a, b, own } satisfies CompareRequest)
  })
}

function startWorker(): Worker {
  // The page may start no script but one whose address a policy has vouched for.
  const policy = trustedTypes.createPolicy('collate-worker', {
    createScriptURL: (address: string) => address,
  })
  const started = new Worker(policy.createScriptURL(workerAddress), { type: 'module' })
  started.onmessage = ({ data }: MessageEvent<CompareNews>) => hear(data)
  started.onerror = (event) => {
    // It could not start or has died: whoever waits hears of it, the next comparison starts anew.
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(event.message))
    waiting.clear()
  }
  return started
}

function hear(news: CompareNews): void {
  const caller = waiting.get(news.id)
  if (!caller) return
  switch (news.type) {
    case 'progress':
      caller.done = news.done
      caller.total = news.total
      return caller.onProgress(caller.done, caller.total, caller.found)
    case 'begun':
      caller.begun = news.begun
      return
    case 'found':
      caller.found = caller.begun && { ...caller.begun, ...news.found }
      return caller.onProgress(caller.done, caller.total, caller.found)
    case 'whole':
      caller.resolve(caller.found)
      break
    case 'cancelled':
      caller.resolve(null)
      break
    case 'failed':
      caller.reject(new Error(news.error))
  }
  waiting.delete(news.id)
}
