import { type StartWorker, WorkerClient } from '../../../core/workers/worker-client.ts'
import type { FoundPair } from '../state/comparison/comparison.ts'
import type { BegunPair, ComparePart, CompareRequest } from './align.worker.ts'

/** How far a comparison is; `found` is what it has found so far, null as long as there is nothing. */
export type OnProgress = (done: number, total: number, found: FoundPair | null) => void

// The worker says ten times a second how far it is. Between two books of 110,000 words its longest
// silence is 1.2 s: a slow machine, and books ten times as long, stay below this.
const SILENT_MS = 30_000

// It hears of a stop each 50 ms, but while it counts the words of a book. What has not stopped by then
// would not soon, and others wait for it; ending it costs preparing the texts again.
const LETS_GO_WITHIN_MS = 2000

/** Compares two articles after another in a worker, which keeps what it prepared. */
export class Comparer {
  readonly #client: WorkerClient<CompareRequest, null, ComparePart>
  readonly #silentMs: number

  /** @param silentMs how long the worker may say nothing of two articles before it is ended */
  constructor(start: StartWorker, silentMs = SILENT_MS) {
    this.#client = new WorkerClient({ start, atOnce: 1, letsGoWithinMs: LETS_GO_WITHIN_MS })
    this.#silentMs = silentMs
  }

  /**
   * @param onProgress called some ten times a second while it goes on
   * @returns null when `signal` stopped it
   * @throws WorkerTooSlow when it took too long, WorkerEnded when the worker died of it, WorkerFailed
   */
  async compare(
    request: CompareRequest,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<FoundPair | null> {
    let begun: BegunPair | null = null
    let found: FoundPair | null = null
    let [done, total] = [0, 0]
    const onPart = (part: ComparePart) => {
      if (part.type === 'begun') begun = part.begun
      else if (part.type === 'found') found = begun && { ...begun, ...part.found }
      else [done, total] = [part.done, part.total]
      if (part.type !== 'begun') onProgress(done, total, found)
    }
    try {
      await this.#client.ask(request, { signal, limitMs: this.#silentMs, onPart })
      return found
    } catch (error) {
      if (signal.aborted) return null
      throw error
    }
  }
}
