import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import { lookUp } from '../../../core/model/look-up.ts'
import { useComparison } from '../state/stores/comparison-store.ts'
import { useShownTexts } from '../state/text-view/shown-texts.ts'
import { currentTallies, useTally } from '../state/stores/tally-store.ts'
import { TallyCard } from './TallyCard.tsx'
import { TallyMarks } from './TallyMarks.tsx'
import { useTallying } from './use-tallying.ts'

/** Beside the sentences of the dossier's base: how many of its other articles say them. */
export function TallyLayer() {
  useTallying()
  const { baseId, sources, found, open } = useTally()
  const decisions = useComparison((state) => state.decisions)
  const shown = useShownTexts((state) =>
    baseId === null ? undefined : lookUp(state.texts, baseId),
  )
  // Computed from the stores, whenever one of these has changed in them.
  // oxlint-disable-next-line react/exhaustive-deps
  const tallies = useMemo(() => currentTallies(), [baseId, sources, found, decisions])
  if (!shown || tallies.length === 0) return null
  const opened = tallies.find(({ sentence }) => sentence.start === open?.start)
  return createPortal(
    <>
      <TallyMarks tallies={tallies} shown={shown} />
      {opened && <TallyCard key={opened.sentence.start} tally={opened} shown={shown} />}
    </>,
    shown.sheet,
  )
}
