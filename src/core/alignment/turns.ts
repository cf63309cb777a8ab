/** Lets others have their turn from time to time: a worker hears "stop" only between tasks. */
export class Turns {
  readonly #turnMs: number
  readonly #signal: AbortSignal | undefined
  #since = performance.now()

  /**
   * @param turnMs after so long others get their turn, in ms; a timer's rest takes up to 4
   * @param signal stops the work between two steps
   */
  constructor(turnMs: number, signal?: AbortSignal) {
    this.#turnMs = turnMs
    this.#signal = signal
  }

  /** Throws the signal's reason when it has been given. */
  async next(): Promise<void> {
    if (performance.now() - this.#since >= this.#turnMs) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      this.#since = performance.now()
    }
    this.#signal?.throwIfAborted()
  }

  /** Goes through work that is done in steps; throws the signal's reason when it has been given. */
  async through<Step, Result>(
    steps: Generator<Step, Result, void>,
    onStep: (step: Step) => void = () => {},
  ): Promise<Result> {
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      onStep(step.value)
      await this.next()
    }
  }
}

/** Goes through all of it, without rest. */
export function atOnce<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
