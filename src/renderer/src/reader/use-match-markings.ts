import { useMemo } from 'react'
import { sidesFor } from '../state/comparison.ts'
import { useComparison, visibleMatches } from '../state/comparison-store.ts'
import type { MatchMarking } from './segments.ts'

/** The words of an article that carry matches with the other open articles; none while Compare is off. */
export function useMatchMarkings(articleId: string): readonly MatchMarking[] {
  const on = useComparison((state) => state.on)
  const pairs = useComparison((state) => state.pairs)
  const shown = useComparison((state) => state.shown)
  return useMemo(
    () =>
      visibleMatches({ ...useComparison.getState(), on, pairs, shown }).flatMap((match) => {
        const { id, kind, band } = match
        const words = sidesFor(match, articleId)?.here.words ?? []
        return words.map(({ start, end }) => ({ id, kind, band, start, end }))
      }),
    [articleId, on, pairs, shown],
  )
}
