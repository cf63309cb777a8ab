import { canonicalJson } from './text-hash.ts'

/**
 * All that two machines have of a list, each thing once: of both the one that was changed later, by the
 * library's counter.
 *
 * @param keyOf names a thing, on every machine alike
 */
export function laterOfEach<T extends { rev?: number | undefined }>(
  ours: readonly T[],
  theirs: readonly T[],
  keyOf: (one: T) => string,
): T[] {
  const merged = new Map(ours.map((one) => [keyOf(one), one]))
  for (const one of theirs) {
    const own = merged.get(keyOf(one))
    if (!own || isLater(one, own)) merged.set(keyOf(one), one)
  }
  return [...merged.values()]
}

function isLater<T extends { rev?: number | undefined }>(a: T, b: T): boolean {
  const [left, right] = [a.rev ?? 0, b.rev ?? 0]
  // Equal counts say nothing; any order will do that is the same on every machine.
  return left === right ? canonicalJson(a) > canonicalJson(b) : left > right
}
