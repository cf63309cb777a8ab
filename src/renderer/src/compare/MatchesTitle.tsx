import { messages } from '../../../shared/messages.ts'
import { useComparison, visibleMatches } from '../state/stores/comparison-store.ts'

/** The tab's name with how many matches are shown. */
export function MatchesTitle() {
  const count = useComparison((state) => visibleMatches(state).length)
  return (
    <>
      {messages.compare.tab} {count > 0 && count}
    </>
  )
}
