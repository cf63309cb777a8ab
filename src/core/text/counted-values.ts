/** A value, and how many have it. */
export interface Counted {
  readonly value: string
  readonly count: number
}

/** How many have each value, the most frequent first, those as frequent by their names; without what is empty. */
export function countedValues<T>(
  all: readonly T[],
  valuesOf: (one: T) => readonly string[],
): Counted[] {
  const counts = new Map<string, number>()
  for (const one of all) {
    for (const value of valuesOf(one)) {
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts]
    .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, count }))
}
