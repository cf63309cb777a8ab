import { useComparison } from '../state/stores/comparison-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { useSought } from '../state/text-view/sought-store.ts'
import { EdgeArrows } from './EdgeArrows.tsx'
import { MatchCard } from './MatchCard.tsx'
import { Minimap } from './Minimap.tsx'
import { OnlyHere } from './OnlyHere.tsx'
import { SentenceCaret } from './SentenceCaret.tsx'
import { useComparisons } from './use-comparisons.ts'
import { useDecisions } from './use-decisions.ts'
import { usePointedMatch } from './use-pointed-match.ts'
import { useRibbonPress } from './use-ribbon-press.ts'
import { useScrollTogether } from './use-scroll-together.ts'
import { useToldApart } from './use-told-apart.ts'
import './painted.css'

/** Everything that Compare draws into the panes, and the work behind it. */
export function CompareLayer() {
  const on = useComparison((state) => state.on)
  const panes = useWorkspace((state) => state.panes)
  useComparisons()
  useDecisions()
  usePointedMatch()
  useRibbonPress()
  useToldApart()
  useScrollTogether()
  const isSeeking = useSought((state) => state.sought !== null)
  const isComparing = on && panes.length >= 2
  if (!isComparing && !isSeeking) return null
  return (
    <>
      {panes.map(({ articleId }, index) => (
        <div key={articleId} hidden>
          <Minimap articleId={articleId} atEnd={!isComparing || index > 0} />
          {isComparing && <OnlyHere articleId={articleId} />}
        </div>
      ))}
      {isComparing && <Compared />}
    </>
  )
}

function Compared() {
  return (
    <>
      <SentenceCaret />
      <EdgeArrows />
      <MatchCard />
    </>
  )
}
