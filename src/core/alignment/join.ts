import type { Match } from './match.ts'

/**
 * Joins matches of one sentence with several that stand one after another, of one kind and band, into
 * one: an account that spends two sentences on what the other says in one is answered once. Each pair
 * of sentences in the joined match was a match by itself. The score is the lowest of the parts.
 */
export function joined(matches: readonly Match[]): Match[] {
  const forward = joinedBy(matches, 'a', 'b')
  const backward = joinedBy(forward, 'b', 'a')
  return backward.toSorted((x, y) => x.a[0]! - y.a[0]! || x.b[0]! - y.b[0]!)
}

type Key = 'a' | 'b'

/** Joins matches that have one and the same sentence on the side `one`, and neighbours on `many`. */
function joinedBy(matches: readonly Match[], one: Key, many: Key): Match[] {
  const sorted = matches.toSorted((x, y) => x[one][0]! - y[one][0]! || x[many][0]! - y[many][0]!)
  const result: Match[] = []
  for (const match of sorted) {
    const last = result.at(-1)
    if (last && goTogether(last, match, one, many))
      result[result.length - 1] = merged(last, match, many)
    else result.push(match)
  }
  return result
}

function goTogether(last: Match, next: Match, one: Key, many: Key): boolean {
  return (
    last[one].length === 1 &&
    next[one].length === 1 &&
    last[one][0] === next[one][0] &&
    last[many].at(-1)! + 1 === next[many][0] &&
    last.kind === next.kind &&
    last.band === next.band
  )
}

function merged(last: Match, next: Match, many: Key): Match {
  const better = next.score > last.score ? next : last
  return {
    ...better,
    [many]: [...last[many], ...next[many]],
    score: Math.min(last.score, next.score),
    words: { a: union(last, next, 'a'), b: union(last, next, 'b') },
  }
}

/** The ranges of both matches on a side, in order, overlapping ones once. */
function union(last: Match, next: Match, side: Key): Match['words'][Key] {
  const all = [...last.words[side], ...next.words[side]].toSorted((x, y) => x.start - y.start)
  return all.filter((span, k) => !all.slice(0, k).some((before) => before.end > span.start))
}
