import { useMemo } from 'react'
import { sidesFor } from '../state/comparison/comparison.ts'
import { useComparison, visibleMatches } from '../state/stores/comparison-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { passageRuns } from '../state/comparison/passage-runs.ts'
import type { MatchMarking } from './segments.ts'

/**
 * The passages of an article that answer others in the open articles, each as the run that is
 * underlined; none while Compare is off.
 */
export function useMatchMarkings({ id: articleId, version }: OpenArticle): readonly MatchMarking[] {
  const matches = useComparison(visibleMatches)
  return useMemo(
    () =>
      matches.flatMap((match) => {
        const { id, kind, band } = match
        const here = sidesFor(match, articleId)?.here
        const runs = here ? passageRuns(here, version.text) : []
        return runs.map(({ start, end }) => ({ id, kind, band, start, end }))
      }),
    [articleId, version, matches],
  )
}
