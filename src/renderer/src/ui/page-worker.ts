import type { StartWorker } from '../../../core/workers/worker-client.ts'

// The page may start no script but one whose address a policy has vouched for.
const policy = trustedTypes.createPolicy('collate-worker', {
  createScriptURL: (address: string) => address,
})

/**
 * Starts a worker of the page, for a `WorkerClient`.
 *
 * @param address of the built script
 */
export function pageWorker(address: string): StartWorker {
  return (on) => {
    const worker = new Worker(policy.createScriptURL(address), { type: 'module' })
    worker.addEventListener('message', ({ data }) => on.message(data))
    worker.addEventListener('messageerror', () =>
      on.ended(new Error('It sent what can’t be read.')),
    )
    // It could not start, or something in it was not caught.
    worker.addEventListener('error', ({ message }) => on.ended(new Error(message)))
    return {
      post: (order) => worker.postMessage(order),
      end: () => worker.terminate(),
    }
  }
}
