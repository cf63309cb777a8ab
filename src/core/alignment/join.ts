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
  const groups: [Match, ...Match[]][] = []
  for (const match of sorted) {
    const group = groups.at(-1)
    if (group && goTogether(group.at(-1)!, match, one, many)) group.push(match)
    else groups.push([match])
  }
  return groups.map((group) => merged(group, many))
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

function merged(group: readonly [Match, ...Match[]], many: Key): Match {
  if (group.length === 1) return group[0]
  const best = group.reduce((better, next) => (next.score > better.score ? next : better))
  return {
    ...best,
    [many]: group.flatMap((match) => match[many]),
    score: group.reduce((least, { score }) => Math.min(least, score), Infinity),
    words: { a: union(group, 'a'), b: union(group, 'b') },
  }
}

/** The ranges of all on a side, in order, overlapping ones once. */
function union(group: readonly Match[], side: Key): Match['words'][Key] {
  const all = group.flatMap(({ words }) => words[side]).toSorted((x, y) => x.start - y.start)
  let end = -Infinity
  return all.filter((span) => {
    const isApart = span.start >= end
    end = Math.max(end, span.end)
    return isApart
  })
}
