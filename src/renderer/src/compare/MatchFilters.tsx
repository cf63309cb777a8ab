import { messages } from '../../../shared/messages.ts'
import { groupOf } from '../state/comparison/comparison.ts'
import {
  comparedPairs,
  dismissedMatches,
  type Filter,
  shownOnly,
  toggleShown,
  useCompared,
} from '../state/stores/comparison-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { Button } from '../ui/Button.tsx'
import styles from './MatchList.module.css'

const words = messages.compare

/** What is shown, with how many there are of each. */
export function MatchFilters() {
  const comparison = useCompared()
  const panes = useWorkspace((state) => state.panes)
  const everything = { ...comparison, shown: { ...comparison.shown, only: true } }
  const counts: Record<Filter, number> = {
    quotations: 0,
    facts: 0,
    figures: 0,
    joined: 0,
    only: panes.reduce((sum, pane) => sum + shownOnly(everything, pane.articleId).length, 0),
    dismissed: dismissedMatches(comparison).length,
  }
  for (const { kind } of comparedPairs(comparison).flatMap((pair) => pair.matches)) {
    counts[groupOf(kind)] += 1
  }
  return (
    <div className={styles['filters']} role="group" aria-label={words.tab}>
      {FILTERS.map(
        ({ filter, always }) =>
          (always || counts[filter] > 0) && (
            <Button
              key={filter}
              aria-pressed={comparison.shown[filter]}
              title={filter === 'only' ? words.onlyExplained : undefined}
              onClick={() => toggleShown(filter)}
            >
              {words.filters[filter]} {counts[filter]}
            </Button>
          ),
      )}
    </div>
  )
}

/** What the person makes by hand has a filter once there is something to filter. */
const FILTERS: readonly { filter: Filter; always: boolean }[] = [
  { filter: 'quotations', always: true },
  { filter: 'facts', always: true },
  { filter: 'figures', always: true },
  { filter: 'joined', always: false },
  { filter: 'only', always: true },
  { filter: 'dismissed', always: false },
]
