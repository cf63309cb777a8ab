/**
 * Steps that tell one thing all along, whatever they would tell by themselves: of a part of some work only
 * that it goes on, or how far the whole is.
 */
export function* telling<Told, Result>(
  told: Told,
  steps: Generator<unknown, Result, void>,
): Generator<Told, Result, void> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield told
  }
}
