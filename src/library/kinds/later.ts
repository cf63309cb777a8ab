import type { Stored } from './kind.ts'
import { canonicalJson } from './text-hash.ts'

/**
 * Of two machines' versions of a thing the one that was changed later, by the library's counter.
 *
 * @param revOf the counter at its last change; undefined: nobody knows, which is earlier than any
 * @param saysOf what it says, which decides where the counts are equal
 */
export function laterOf<T>(
  a: T,
  b: T,
  revOf: (one: T) => number | undefined,
  saysOf: (one: T) => unknown = (one) => one,
): T {
  const [left, right] = [revOf(a) ?? 0, revOf(b) ?? 0]
  if (left !== right) return left > right ? a : b
  // Equal counts say nothing; any order will do that is the same on every machine.
  return canonicalJson(saysOf(a)) >= canonicalJson(saysOf(b)) ? a : b
}

/** The same of two versions of a document. */
export function laterDocument<T>(a: Stored<T>, b: Stored<T>): Stored<T> {
  return laterOf(
    a,
    b,
    ({ rev }) => rev,
    ({ data }) => data,
  )
}

/**
 * All that two machines have of a list, each thing once: of both the one that was changed later.
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
    merged.set(keyOf(one), own ? laterOf(own, one, ({ rev }) => rev) : one)
  }
  return [...merged.values()]
}
