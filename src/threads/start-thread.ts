import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { StartWorker } from '../core/workers/worker-client.ts'

/** Starts a script in a thread of its own, for a `WorkerClient`. */
export function startThread(script: string | URL, options: WorkerOptions): StartWorker {
  return (on) => {
    const thread = new Worker(script, options)
    let cause: unknown
    thread.on('message', on.message)
    thread.on('error', (error) => (cause = error))
    thread.on('messageerror', on.ended)
    thread.on('exit', () => on.ended(cause))
    return {
      post: (order) => thread.postMessage(order),
      end: () => void thread.terminate(),
    }
  }
}
