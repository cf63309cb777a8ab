import { useCompared, useComparison, visibleMatches } from '../state/stores/comparison-store.ts'

/** Which of how many matches one is, in the order in which keys walk them; the first is 1. */
export interface MatchCount {
  index: number
  count: number
}

/** Of the match that was gone to its count; null for all others. */
export function useMatchCount(id: string): MatchCount | null {
  const isChosen = useComparison(({ chosen }) => chosen?.ids[0] === id)
  const comparison = useCompared()
  return isChosen ? matchCount(visibleMatches(comparison), id) : null
}

/** Of the match that was gone to, whichever it is; null when none was. */
export function useChosenCount(): MatchCount | null {
  const id = useComparison(({ chosen }) => chosen?.ids[0])
  const comparison = useCompared()
  return id === undefined ? null : matchCount(visibleMatches(comparison), id)
}

/** Which of the matches, counted from 1, has this id; null when none has. */
export function matchCount(matches: readonly { id: string }[], id: string): MatchCount | null {
  const index = matches.findIndex((match) => match.id === id)
  return index === -1 ? null : { index: index + 1, count: matches.length }
}
