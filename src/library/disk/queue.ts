/** One line of waiting jobs for each key: jobs of one key run one after another, others at once. */
export class Queues {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Runs `job` when all earlier jobs of `key` have ended, whether they succeeded or not. */
  run<Result>(key: string, job: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key) ?? Promise.resolve()
    const mine = before.then(job)
    // A failure goes to whoever asked for the job; the next in line only waits for its end.
    const settled = mine.then(
      () => {},
      () => {},
    )
    this.#last.set(key, settled)
    void settled.then(() => {
      if (this.#last.get(key) === settled) this.#last.delete(key)
    })
    return mine
  }

  /** Runs `job` when it stands first in the lines of all `keys`. */
  runAll<Result>(keys: readonly string[], job: () => Promise<Result>): Promise<Result> {
    // Always taken in one order, so that two such jobs can never wait for each other.
    const sorted = [...new Set(keys)].sort()
    const from = (index: number): Promise<Result> => {
      const key = sorted[index]
      return key === undefined ? job() : this.run(key, () => from(index + 1))
    }
    return from(0)
  }

  /** Resolves when no job is running or waiting. */
  async settled(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values())
  }
}
