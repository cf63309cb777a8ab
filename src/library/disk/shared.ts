/**
 * `work` as many may ask for it at once: one run serves all who asked for the same before it began, and
 * whoever asks while one runs waits for the next. So what each gets was found out after it asked, as
 * though the run were its own. All who waited for a run that rejects hear of that; the next tries again.
 */
export function shared<Result>(
  work: (asked: string) => Promise<Result>,
): (asked?: string) => Promise<Result> {
  const waiting = new Map<string, Promise<Result>>()
  const running = new Map<string, Promise<unknown>>()

  return (asked = '') => {
    const next = waiting.get(asked)
    if (next) return next
    const begin = (): Promise<Result> => {
      waiting.delete(asked)
      const run = work(asked)
      const ended = run
        .catch(() => {})
        .then(() => {
          if (running.get(asked) === ended) running.delete(asked)
        })
      running.set(asked, ended)
      return run
    }
    // Those who come in the same turn, as when several reads have ended at once, share the first, too.
    const before = running.get(asked) ?? new Promise((resolve) => setImmediate(resolve))
    const run = before.then(begin)
    waiting.set(asked, run)
    return run
  }
}
