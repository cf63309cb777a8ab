import { Worker } from 'node:worker_threads'
import { CollateError } from '../core/model/errors.ts'
import type { IndexState, Report } from '../core/model/report.ts'
import type { Answers, KnownArticle, News, Order, Question, Start } from './protocol.ts'

/** Keeping the index of 20,000 articles takes half a second; it can be made anew. */
const ENDS_WITHIN_MS = 3000

/**
 * Room for an index of a million news stories: what asks for more dies alone, and not with the
 * application. What is young is kept small: V8 does not give it back, and 8 MB cost no time.
 */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 8 }

export interface ReportsOptions extends Start {
  /** The worker's script: `worker.ts` here, or what was built of it. */
  worker: string | URL
  /** Every article of the library that is not in its trash, as of now. */
  articles(): readonly KnownArticle[]
  onState(state: IndexState): void
  log(message: string, error?: unknown): void
}

interface Asked {
  question: Question
  onFound: (report: Report) => void
  resolve: (answer: never) => void
  reject: (error: Error) => void
}

/**
 * Finds who else reports an article, in a worker of its own. One library's; the next library gets
 * another. A worker that dies is started again once, with the questions it had not answered.
 */
export class Reports {
  readonly #options: ReportsOptions
  #worker: Worker | null = null
  #isSecond = false
  #closed = false
  #state: IndexState
  /** Of the worker before this one: revisions grow over both. */
  #earlierRevisions = 0
  #lastAsk = 0
  readonly #asked = new Map<number, Asked>()

  constructor(options: ReportsOptions) {
    this.#options = options
    this.#state = { status: 'building', indexed: 0, total: options.articles().length, revision: 0 }
  }

  get state(): IndexState {
    return this.#state
  }

  /** Starts the worker, if it does not run: it begins to build what is missing of the index. */
  start(): void {
    if (this.#worker || this.#closed) return
    const { worker: script, libraryId, folder, cache } = this.#options
    const workerData: Start = { libraryId, folder, cache }
    const worker = new Worker(script, { workerData, resourceLimits: MEMORY, name: 'reports' })
    this.#worker = worker
    worker.on('message', (news: News) => this.#hear(news))
    worker.on('error', (error) => this.#options.log('The search for reports failed', error))
    worker.on('exit', () => this.#ended(worker))
    this.#send({ type: 'know', articles: this.#options.articles() })
    this.#send({ type: 'begin' })
    for (const [ask, { question }] of this.#asked) this.#send({ type: 'ask', ask, question })
  }

  /** An article is new, has changed or is back. */
  know(article: KnownArticle): void {
    this.#send({ type: 'know', articles: [article] })
  }

  /** An article is gone, or in the trash. */
  forget(id: string): void {
    this.#send({ type: 'forget', id })
  }

  /** What could not be read can be now: the library's folder is back. */
  tryAgain(): void {
    this.#send({ type: 'tryAgain' })
  }

  /**
   * Asks the worker, and starts it when it does not run.
   *
   * @param onFound called with each report as it is found, for questions that have reports; again
   *   with the same ones when the worker had to be started anew
   * @throws the signal's reason when it stopped the search; a CollateError for people
   */
  ask<Q extends Question>(
    question: Q,
    onFound: (report: Report) => void = () => {},
    signal?: AbortSignal,
  ): Promise<Answers[Q['about']]> {
    const ask = ++this.#lastAsk
    if (this.#state.status === 'failed') this.#isSecond = false
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      this.#asked.set(ask, { question, onFound, resolve, reject })
      signal?.addEventListener('abort', () => {
        if (!this.#asked.delete(ask)) return
        this.#send({ type: 'cancel', ask })
        reject(signal.reason)
      })
      if (this.#worker) this.#send({ type: 'ask', ask, question })
      else this.start()
    })
  }

  /** Lets the worker keep its index and end; one that takes too long is ended. */
  async close(): Promise<void> {
    this.#closed = true
    const worker = this.#worker
    this.#reject(new CollateError('library-disconnected', 'The library was closed.'))
    if (!worker) return
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    this.#send({ type: 'end' })
    const late = setTimeout(() => void worker.terminate(), ENDS_WITHIN_MS)
    await ended
    clearTimeout(late)
  }

  #send(order: Order): void {
    this.#worker?.postMessage(order)
  }

  #hear(news: News): void {
    switch (news.type) {
      case 'state': {
        const { revision, ...state } = news.state
        return this.#change({ ...state, revision: revision + this.#earlierRevisions })
      }
      case 'found':
        return this.#asked.get(news.ask)?.onFound(news.report)
      case 'answered': {
        // The worker answers each question with its own kind of answer.
        this.#settle(news.ask)?.resolve(news.answer as never)
        return
      }
      case 'failed':
        return this.#settle(news.ask)?.reject(new CollateError(news.code, news.message))
      case 'log':
        return this.#options.log(news.message)
    }
  }

  #settle(ask: number): Asked | undefined {
    const asked = this.#asked.get(ask)
    this.#asked.delete(ask)
    return asked
  }

  #ended(worker: Worker): void {
    if (this.#worker !== worker) return
    this.#worker = null
    if (this.#closed) return
    this.#earlierRevisions = this.#state.revision + 1
    if (!this.#isSecond) {
      this.#isSecond = true
      return this.start()
    }
    this.#change({ ...this.#state, status: 'failed' })
    this.#reject(
      new CollateError(
        'internal',
        'The search of the library has stopped. Nothing is lost; try it again. The log says more.',
      ),
    )
  }

  #reject(error: CollateError): void {
    for (const { reject } of this.#asked.values()) reject(error)
    this.#asked.clear()
  }

  #change(state: IndexState): void {
    this.#state = state
    this.#options.onState(state)
  }
}
