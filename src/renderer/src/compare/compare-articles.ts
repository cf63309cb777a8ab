// oxlint-disable-next-line import/default -- Vite makes this module: the address of the built worker.
import workerAddress from './align.worker.ts?worker&url'
import type { FoundPair } from '../state/comparison.ts'
import type { CancelRequest, CompareAnswer, CompareRequest } from './align.worker.ts'
import { ownRarities } from './own-rarities.ts'

/** The worker that compares, made at the first comparison and kept: it keeps what it prepared. */

interface TextToCompare {
  articleId: string
  text: string
}

interface Waiting {
  resolve: (pair: FoundPair | null) => void
  reject: (error: Error) => void
}

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * Compares two articles in the worker.
 *
 * @returns null when `signal` stopped it
 */
export async function compareArticles(
  a: TextToCompare,
  b: TextToCompare,
  signal: AbortSignal,
): Promise<FoundPair | null> {
  const own = await ownRarities([a.articleId, b.articleId])
  if (signal.aborted) return null
  const id = ++lastId
  const started = (worker ??= startWorker())
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
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
  started.onmessage = ({ data }: MessageEvent<CompareAnswer>) => settle(data)
  started.onerror = (event) => {
    // It could not start or has died: whoever waits hears of it, the next comparison starts anew.
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(event.message))
    waiting.clear()
  }
  return started
}

function settle(answer: CompareAnswer): void {
  const caller = waiting.get(answer.id)
  waiting.delete(answer.id)
  if (!caller) return
  if ('pair' in answer) caller.resolve(answer.pair)
  else if ('cancelled' in answer) caller.resolve(null)
  else caller.reject(new Error(answer.error))
}
