import { type ReactNode, useRef } from 'react'
import { messages } from '../../../shared/messages.ts'
import type { ShownMatch } from '../state/comparison/comparison.ts'
import {
  comparedPairs,
  dismissedMatches,
  hoverMatch,
  useCompared,
  visibleMatches,
} from '../state/stores/comparison-store.ts'
import { runCommand } from '../state/actions/commands.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { Button } from '../ui/Button.tsx'
import { useOneTabStop } from '../ui/one-tab-stop.ts'
import { DismissedItem } from './DismissedItem.tsx'
import { MatchFilters } from './MatchFilters.tsx'
import { MatchItem } from './MatchItem.tsx'
import styles from './MatchList.module.css'
import { useGrowing } from './use-growing.ts'

const words = messages.compare

/** Every match as a list: what ribbons show, for the keyboard and for screen readers too. */
export function MatchList() {
  const comparison = useCompared()
  const panes = useWorkspace((state) => state.panes)
  const matches = useGrowing(visibleMatches(comparison))
  const list = useRef<HTMLUListElement>(null)
  const stops = useOneTabStop(list)
  if (panes.length < 2) return <Hint>{words.needsTwo}</Hint>
  if (!comparison.on) {
    return (
      <Hint>
        {words.off}
        <Button look="primary" onClick={() => runCommand('compare.toggle')}>
          {words.name}
        </Button>
      </Hint>
    )
  }
  const states = Object.values(comparison.pairs).map(({ status }) => status)
  const dismissed = comparison.shown.dismissed ? dismissedMatches(comparison) : NONE
  const isEmpty = comparedPairs(comparison).every(({ matches }) => matches.length === 0)
  // Where one was stopped or has failed, nobody knows what more there is.
  const isDone = states.length > 0 && states.every((status) => status === 'whole')
  return (
    // Keys here act on the match that is gone to or pointed at, wherever in the panel the focus is.
    <div className={styles['panel']} data-acts-on="match">
      <MatchFilters />
      {states.includes('comparing') && <p role="status">{words.comparing}</p>}
      {isDone && isEmpty && (
        <p>
          {words.nothing} {words.nothingWhy}
        </p>
      )}
      <div className={styles['scroller']} data-match-scroller>
        <ul
          ref={list}
          aria-label={words.matches}
          data-keeps-match
          {...stops}
          onPointerLeave={() => hoverMatch(null)}
        >
          {matches.map((match) => (
            <MatchItem key={match.id} match={match} />
          ))}
        </ul>
        {dismissed.length > 0 && <Dismissed matches={dismissed} />}
      </div>
    </div>
  )
}

const NONE: readonly ShownMatch[] = []

function Hint({ children }: { children: ReactNode }) {
  return <div className={styles['hint']}>{children}</div>
}

function Dismissed({ matches }: { matches: readonly ShownMatch[] }) {
  const list = useRef<HTMLUListElement>(null)
  const stops = useOneTabStop(list)
  return (
    <>
      <h2 className={styles['heading']}>{words.dismissed}</h2>
      <ul ref={list} aria-label={words.dismissed} {...stops}>
        {matches.map((match) => (
          <DismissedItem key={match.id} match={match} />
        ))}
      </ul>
    </>
  )
}
