import type { Saying } from '../model/saying.ts'
import type { News, Order } from './protocol.ts'

/** A worker that runs, of Node or of the page. */
export interface RunningWorker {
  post(order: unknown): void
  /** Ends it wherever it is, without a word of it afterwards. */
  end(): void
}

/** Starts a worker, which calls back with what it sends, and once when it has ended by itself. */
export type StartWorker = (on: {
  message(news: unknown): void
  ended(cause: unknown): void
}) => RunningWorker

/** The worker ended before it had answered: it died, was killed, could not start or made no sense. */
export class WorkerEnded extends Error {
  override name = 'WorkerEnded'
}

/** The worker said nothing of a question for longer than it may, and was ended. */
export class WorkerTooSlow extends Error {
  override name = 'WorkerTooSlow'
}

/** What a worker says of a question that it can't answer. */
type Failed = Extract<News<never, never, never>, { type: 'failed' }>

/** The worker says that it can't answer; it lives on. */
export class WorkerFailed extends Error {
  override name = 'WorkerFailed'
  /** What the worker calls the reason, where it does. */
  readonly code: string | undefined

  /** What a person is told of it, where the worker says that. */
  readonly said: readonly Saying[] | undefined

  constructor({ message, code, said }: Pick<Failed, 'message' | 'code' | 'said'>) {
    super(message)
    this.code = code
    this.said = said
  }
}

export interface WorkerOptions<Told, Message> {
  start: StartWorker
  /** What each worker is told as soon as it is started, before it is asked anything. */
  first?: () => readonly Told[]
  /** How many questions the worker gets at once; the others wait here, and outlive it. */
  atOnce: number
  /** How long a worker has to let go of a cancelled question, in ms, before it is ended. */
  letsGoWithinMs: number
  /** What the worker says without being asked. */
  onMessage?: (message: Message) => void
  /** The worker ended, by itself or because of what it did; the next question starts another. */
  onEnded?: (error: Error) => void
}

export interface AskOptions<Part> {
  /** Called with each part of the answer as it comes. */
  onPart?: (part: Part) => void
  /** Stops the question at once, whatever the worker is doing. */
  signal?: AbortSignal | undefined
  /**
   * How long the worker may say nothing of the question, in ms from when it gets it and from each part
   * of the answer: one that says how far it is may take as long as it needs.
   */
  limitMs?: number
}

interface Asked<Question, Part, Answer> extends AskOptions<Part> {
  question: Question
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
  timer?: ReturnType<typeof setTimeout>
}

/**
 * Asks a worker questions, starts it with the first, and anew after it has ended. Each question is
 * answered, or fails with one of the errors above: none waits for a worker that is gone.
 */
export class WorkerClient<Question, Answer, Part = never, Told = never, Message = never> {
  readonly #options: WorkerOptions<Told, Message>
  #worker: RunningWorker | null = null
  #lastAsk = 0
  /** Not yet with the worker, in their order. */
  readonly #waiting = new Map<number, Asked<Question, Part, Answer>>()
  /** With the worker. One that was cancelled stays until the worker has let go of it. */
  readonly #given = new Map<number, Asked<Question, Part, Answer>>()

  constructor(options: WorkerOptions<Told, Message>) {
    this.#options = options
  }

  get runs(): boolean {
    return this.#worker !== null
  }

  /**
   * @returns the answer
   * @throws the signal's reason, WorkerTooSlow, WorkerEnded, or WorkerFailed
   */
  ask(question: Question, options: AskOptions<Part> = {}): Promise<Answer> {
    const ask = ++this.#lastAsk
    const { signal } = options
    return new Promise<Answer>((resolve, reject) => {
      signal?.throwIfAborted()
      const cancel = (): void => this.#cancel(ask, signal?.reason)
      const settled = (): void => signal?.removeEventListener('abort', cancel)
      signal?.addEventListener('abort', cancel, { once: true })
      this.#waiting.set(ask, {
        ...options,
        question,
        resolve: (answer) => (settled(), resolve(answer)),
        reject: (error) => (settled(), reject(error)),
      })
      this.#giveNext()
    })
  }

  /** Lets a worker that runs know something; one that doesn't is told nothing. */
  tell(told: Told): void {
    this.#post({ type: 'tell', told })
  }

  /** Starts the worker before anything is asked. */
  start(): void {
    if (this.#worker) return
    // What a worker says after its end, or after another has taken its place, is not listened to.
    const isThis = (): boolean => this.#worker === worker
    let worker: RunningWorker | null = null
    try {
      worker = this.#options.start({
        message: (news) => isThis() && this.#hear(news as News<Part, Answer, Message>),
        ended: (cause) => isThis() && this.#ended(new WorkerEnded('It ended.', { cause })),
      })
      this.#worker = worker
      for (const told of this.#options.first?.() ?? []) this.tell(told)
    } catch (cause) {
      this.#ended(new WorkerEnded('It could not start.', { cause }))
    }
  }

  /** Ends the worker at once; what is still asked fails with `error`. */
  end(error: Error): void {
    const asked = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of asked) reject(error)
    this.#dropWorker(error)
  }

  #giveNext(): void {
    while (this.#given.size < this.#options.atOnce) {
      const next = this.#waiting.entries().next().value
      if (!next) return
      const [ask, asked] = next
      this.#waiting.delete(ask)
      this.#given.set(ask, asked)
      this.start()
      if (!this.#given.has(ask)) continue
      if (asked.limitMs !== undefined) this.#endAfter(asked.limitMs, asked)
      this.#post({ type: 'ask', ask, question: asked.question })
    }
  }

  /** Ends the worker over a question in so many ms, unless it says something of it until then. */
  #endAfter(ms: number, asked: Asked<Question, Part, Answer>): void {
    clearTimeout(asked.timer)
    const late = () => this.#ended(new WorkerTooSlow(`It said nothing for ${ms} ms.`))
    asked.timer = setTimeout(late, ms)
  }

  #cancel(ask: number, reason: unknown): void {
    const waiting = this.#waiting.get(ask)
    this.#waiting.delete(ask)
    waiting?.reject(reason)
    const given = this.#given.get(ask)
    if (!given) return
    given.reject(reason)
    this.#post({ type: 'cancel', ask })
    this.#endAfter(this.#options.letsGoWithinMs, given)
  }

  #post(order: Order<Question, Told>): void {
    this.#worker?.post(order)
  }

  #hear(news: News<Part, Answer, Message>): void {
    if (news?.type === 'message') return this.#options.onMessage?.(news.message)
    const asked = this.#given.get(news?.ask)
    if (!asked) return this.#ended(new WorkerEnded('It said what makes no sense.'))
    switch (news.type) {
      case 'part':
        // What was cancelled may be told of until the worker lets go of it.
        if (asked.signal?.aborted) return
        if (asked.limitMs !== undefined) this.#endAfter(asked.limitMs, asked)
        asked.onPart?.(news.part)
        return
      case 'answered':
        asked.resolve(news.answer)
        break
      case 'failed':
        asked.reject(new WorkerFailed(news))
        break
      case 'cancelled':
        // Whoever cancelled it has heard so already.
        break
      default:
        return this.#ended(new WorkerEnded('It said what makes no sense.'))
    }
    clearTimeout(asked.timer)
    this.#given.delete(news.ask)
    this.#giveNext()
  }

  #ended(error: Error): void {
    this.#dropWorker(error)
    this.#options.onEnded?.(error)
    this.#giveNext()
  }

  #dropWorker(error: Error): void {
    const worker = this.#worker
    this.#worker = null
    worker?.end()
    const given = [...this.#given.values()]
    this.#given.clear()
    for (const { timer, reject } of given) {
      clearTimeout(timer)
      reject(error)
    }
  }
}
