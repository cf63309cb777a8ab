import { createPortal } from 'react-dom'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { closeMatchCard, useComparison } from '../state/stores/comparison-store.ts'
import { useSelection } from '../state/text-view/selection-store.ts'
import { passageAnchor } from '../state/text-view/places.ts'
import { useShownTexts } from '../state/text-view/shown-texts.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { PassageCard } from '../ui/PassageCard.tsx'
import styles from './MatchCard.module.css'
import { Stack } from './Stack.tsx'

/** Beside a passage: how every open article puts it, and what can be said of each match. */
export function MatchCard() {
  const card = useComparison((state) => state.card)
  const shown = useShownTexts((state) => card && lookUp(state.texts, card.at.articleId))
  const covered = useSelection((state) => state.card !== null)
  const panes = useWorkspace((state) => state.panes)
  if (!card || !shown || covered) return null
  const { at, pinned, asked } = card
  return createPortal(
    <PassageCard
      key={at.start}
      anchor={passageAnchor(shown, at)}
      label={messages.compare.stack}
      takesFocus={pinned}
      asked={asked}
      className={styles['body']}
      data-keeps-match
      data-acts-on="match"
      onLeave={() => {
        closeMatchCard()
        shown.sheet.querySelector('article')?.focus({ preventScroll: true })
      }}
    >
      <Stack
        at={at}
        others={panes.map(({ articleId }) => articleId).filter((id) => id !== at.articleId)}
      />
    </PassageCard>,
    shown.sheet,
  )
}
