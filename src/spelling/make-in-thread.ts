import { Worker } from 'node:worker_threads'
import type { Made, MakingOrder } from './making-protocol.ts'

// The largest known, of Polish, asks for 450 MB. What asks for more ends its thread, and nothing else.
const MOST_MEMORY_MB = 1024

/**
 * Makes dictionaries ready in a thread of its own. When that ends early, those it had not made yet
 * have a problem.
 *
 * @param script `spelling-worker.ts` here, or what was built of it
 */
export function makeInThread(
  script: string | URL,
  orders: readonly MakingOrder[],
): Promise<Made[]> {
  const made: Made[] = []
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB }
  const worker = new Worker(script, { workerData: orders, resourceLimits, name: 'spelling' })
  return new Promise((resolve) => {
    let cause: unknown = null
    worker.on('message', (one: Made) => made.push(one))
    worker.on('error', (error) => (cause = error))
    worker.on('exit', () => {
      const left = orders.filter(({ language }) => !made.some((one) => one.language === language))
      const problem = `It could not be read: ${String(cause)}.`
      resolve([...made, ...left.map(({ language }) => ({ language, problem }))])
    })
  })
}
