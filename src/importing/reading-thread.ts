import { Worker } from 'node:worker_threads'
import type { ImportedArticle } from '../core/model/imported.ts'
import { ImportProblem, quoted } from './problem.ts'
import type { ReadingAnswer, ReadingOrder } from './reading-protocol.ts'

// Markdown of 2 MB, the longest that is parsed, needs 500 MB, and a third of the time with 2 GB. What
// asks for more dies alone, and not with the application.
const MOST_MEMORY_MB = 2048

interface Asked {
  name: string
  bytes: Uint8Array
  resolve: (article: ImportedArticle) => void
  reject: (error: Error) => void
}

/**
 * Makes articles of files in a thread of its own: a book takes seconds to parse, which a window
 * would stand still for. The thread starts with the first file. When it dies, what it had begun
 * fails with a sentence, and the next file starts another.
 */
export class ReadingThread {
  readonly #script: string | URL
  #worker: Worker | null = null
  #lastAsk = 0
  readonly #asked = new Map<number, Asked>()

  /** @param script `reading-worker.ts` here, or what was built of it */
  constructor(script: string | URL) {
    this.#script = script
  }

  /** As `toImportedArticle`, with its errors. */
  read(bytes: Uint8Array, name: string, encoding?: string): Promise<ImportedArticle> {
    const ask = ++this.#lastAsk
    return new Promise((resolve, reject) => {
      this.#asked.set(ask, { name, bytes, resolve, reject })
      this.#worker ??= this.#start()
      this.#worker.postMessage({
        ask,
        bytes,
        name,
        ...(encoding !== undefined && { encoding }),
      } satisfies ReadingOrder)
    })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB }
    const worker = new Worker(this.#script, { resourceLimits, name: 'reading' })
    let cause: unknown
    worker.on('message', (answer: ReadingAnswer) => this.#hear(answer))
    worker.on('error', (error) => (cause = error))
    worker.on('exit', () => this.#ended(worker, cause))
    return worker
  }

  #hear(answer: ReadingAnswer): void {
    const asked = this.#asked.get(answer.ask)
    if (!asked) return
    this.#asked.delete(answer.ask)
    const { bytes } = asked
    switch (answer.outcome) {
      case 'read': {
        const { original } = answer.article
        return asked.resolve({ ...answer.article, original: { ...original, bytes } })
      }
      case 'problem':
        return asked.reject(new ImportProblem(answer.code, answer.message))
      case 'fault':
        return asked.reject(new Error(answer.message))
    }
  }

  #ended(worker: Worker, cause: unknown): void {
    if (this.#worker === worker) this.#worker = null
    for (const { name, reject } of this.#asked.values()) {
      const message = `${quoted(name)} was not imported: reading stopped on it, or on a file read beside it. Try it again by itself.`
      reject(new ImportProblem('internal', message, { cause }))
    }
    this.#asked.clear()
  }
}
