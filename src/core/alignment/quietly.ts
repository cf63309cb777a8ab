/** Steps of which nobody is told how far they are, but that the work goes on: each gives 1. */
export function* quietly<Result>(
  steps: Generator<unknown, Result, void>,
): Generator<1, Result, void> {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value as Result
    yield 1
  }
}
