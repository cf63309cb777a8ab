import type { ColorNames } from '../core/model/passage.ts'
import { CollateError, type ErrorCode } from '../core/model/errors.ts'
import type { IndexState, Report } from '../core/model/report.ts'
import {
  WorkerClient,
  WorkerEnded,
  WorkerFailed,
  WorkerTooSlow,
} from '../core/workers/worker-client.ts'
import { startThread } from '../threads/start-thread.ts'
import { knownArticle } from './known-article.ts'
import type { Findable, Follower, MarkedNote } from '../search/follow-library.ts'
import type {
  FoundKind,
  SearchableArticle,
  SearchableDossier,
  SearchableNote,
} from '../search/searchable.ts'
import type { Answer, Answers, Found, Message, Question, Start, Told } from './protocol.ts'

/** Keeping the index of 20,000 articles takes half a second; it can be made anew. */
const KEEPS_WITHIN_MS = 3000

/**
 * Room for an index of a million news stories: what asks for more dies alone, and not with the
 * application. What is young is kept small: V8 does not give it back, and 8 MB cost no time.
 */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 8 }

// The words of the longest text that is imported, 50 MB, are taken into the index in one go that takes
// ten seconds: a machine three times slower still does it. What is silent for longer never ends.
const SILENT_MS = 30_000

// Once may be chance; what ends it twice would end it again.
const RESTARTS = 1

export interface ReportsOptions extends Start {
  /** The worker's script: `worker.ts` here, or what was built of it. */
  worker: string | URL
  /** All that is in the library and not in its trash, as of now. */
  findable(): Findable
  /** What a note says; null when it can't be read. */
  readNote(id: string): Promise<SearchableNote | null>
  onState(state: IndexState): void
  /** Other words may be found now; a few times a second at the most. */
  onWords?: () => void
  log(message: string, error?: unknown): void
  /** How long the worker may say nothing of what it was asked, in ms; without: half a minute. */
  silentMs?: number
}

/**
 * Finds who else reports an article, in a worker of its own. One library's; the next library gets
 * another. A worker that dies, or is ended because it is stuck, is started again once, with the
 * questions it had not answered: which of them did it harm is not known.
 */
export class Reports implements Follower {
  readonly #options: ReportsOptions
  readonly #client: WorkerClient<Question, Answer, Found, Told, Message>
  readonly #closing = new AbortController()
  /** How often the worker has ended since it was last asked to begin anew. */
  #ends = 0
  #state: IndexState
  /** Of the worker before this one: revisions grow over both. */
  #earlierRevisions = 0

  constructor(options: ReportsOptions) {
    this.#options = options
    const total = options.findable().articles.length
    this.#state = { status: 'building', indexed: 0, total, revision: 0 }
    const { worker, libraryId, folder, cache, searchIndexes } = options
    const workerData: Start = { libraryId, folder, cache, searchIndexes }
    this.#client = new WorkerClient({
      start: startThread(worker, { workerData, resourceLimits: MEMORY, name: 'reports' }),
      first: () => everythingIn(options.findable()),
      // It has its turns among its questions: a search among books does not hold up what is quick.
      atOnce: Infinity,
      letsGoWithinMs: this.#silentMs,
      onMessage: (message) => this.#hear(message),
      onEnded: (error) => this.#ended(error),
    })
  }

  get state(): IndexState {
    return this.#state
  }

  /** Starts the worker, if it does not run: it begins to build what is missing of the index. */
  start(): void {
    if (!this.#closing.signal.aborted) this.#client.start()
  }

  /** An article is new, has changed or is back. */
  article(article: SearchableArticle): void {
    this.#client.tell({ type: 'know', articles: [knownArticle(article)] })
  }

  /** The same of a note. */
  note(note: MarkedNote): void {
    this.#client.tell({ type: 'notes', notes: [note] })
  }

  /** The same of a dossier. */
  dossier(dossier: SearchableDossier): void {
    this.#client.tell({ type: 'dossiers', dossiers: [dossier] })
  }

  /** What the person calls colours. */
  colorNames(names: ColorNames): void {
    this.#client.tell({ type: 'colorNames', names })
  }

  /** Something is gone, or in the trash. */
  gone(kind: FoundKind, id: string): void {
    this.#client.tell({ type: 'forget', kind, id })
  }

  /** What could not be read can be now: the library's folder is back. */
  tryAgain(): void {
    this.#client.tell({ type: 'tryAgain' })
  }

  /**
   * Asks the worker, and starts it when it does not run.
   *
   * @param onFound called with each report as it is found, for questions that have reports; again
   *   with the same ones when the worker had to be started anew
   * @throws the signal's reason when it stopped the search; a CollateError for people
   */
  async ask<Q extends Question>(
    question: Q,
    onFound: (report: Report) => void = () => {},
    signal?: AbortSignal,
  ): Promise<Answers[Q['about']]> {
    const closing = this.#closing.signal
    const options = {
      limitMs: this.#silentMs,
      signal: signal ? AbortSignal.any([signal, closing]) : closing,
      onPart: (found: Found) => found && onFound(found),
    }
    if (this.#ends > RESTARTS) this.#ends = 0
    for (;;) {
      try {
        // The worker answers each question with its own kind of answer.
        return (await this.#client.ask(question, options)) as Answers[Q['about']]
      } catch (error) {
        if (error instanceof WorkerFailed) throw told(error)
        const isOver = error instanceof WorkerEnded || error instanceof WorkerTooSlow
        if (!isOver) throw error
        if (this.#ends > RESTARTS) throw stopped(error)
      }
    }
  }

  /** Lets the worker keep its index and ends it; what is still asked fails. */
  async close(): Promise<void> {
    const closed = new CollateError('library-disconnected', { says: 'library-left' })
    this.#closing.abort(closed)
    if (this.#client.runs) {
      try {
        const signal = AbortSignal.timeout(KEEPS_WITHIN_MS)
        await this.#client.ask({ about: 'keeping' }, { signal })
      } catch (error) {
        // The next start builds it again: slower, and nothing is lost.
        this.#options.log('The index of reports was not kept', error)
      }
    }
    this.#client.end(closed)
  }

  get #silentMs(): number {
    return this.#options.silentMs ?? SILENT_MS
  }

  #hear(message: Message): void {
    switch (message.type) {
      case 'state': {
        const { revision, ...state } = message.state
        return this.#change({ ...state, revision: revision + this.#earlierRevisions })
      }
      case 'words':
        return this.#options.onWords?.()
      case 'wants':
        return void this.#tellNotes(message.notes)
      case 'log':
        return this.#options.log(message.message)
    }
  }

  /** One after another, so that whatever else the process has to do comes between. */
  async #tellNotes(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const note = await this.#options.readNote(id).catch((error: unknown) => {
        this.#options.log('A note could not be read for the search', error)
        return null
      })
      if (this.#closing.signal.aborted) return
      this.#client.tell({ type: 'note', id, note })
    }
  }

  #ended(error: Error): void {
    this.#options.log('The search for reports failed', error.cause ?? error)
    if (this.#closing.signal.aborted) return
    this.#earlierRevisions = this.#state.revision + 1
    this.#ends += 1
    if (this.#ends > RESTARTS) this.#change({ ...this.#state, status: 'failed' })
    else this.start()
  }

  #change(state: IndexState): void {
    this.#state = state
    this.#options.onState(state)
  }
}

function everythingIn({ articles, notes, dossiers, colorNames }: Findable): Told[] {
  return [
    { type: 'know', articles: articles.map(knownArticle) },
    { type: 'notes', notes },
    { type: 'dossiers', dossiers },
    { type: 'colorNames', names: colorNames },
    { type: 'begin' },
  ]
}

/** What the worker said, as an error for people. */
function told({ code, said, message }: WorkerFailed): CollateError {
  return new CollateError(code as ErrorCode, said ?? message)
}

function stopped(cause: Error): CollateError {
  return new CollateError('internal', { says: 'search-stopped' }, { cause })
}
