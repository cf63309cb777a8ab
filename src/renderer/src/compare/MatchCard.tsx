import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { messages } from '../../../shared/messages.ts'
import { closeMatchCard, useComparison } from '../state/comparison-store.ts'
import { useSelection } from '../state/selection-store.ts'
import { type ShownText, useShownTexts } from '../state/shown-texts.ts'
import { useWorkspace } from '../state/workspace-store.ts'
import { Floating } from '../ui/Floating.tsx'
import { passageRect } from './level.ts'
import styles from './MatchCard.module.css'
import { Stack } from './Stack.tsx'

/** Beside a passage: how every open article puts it, and what can be said of each match. */
export function MatchCard() {
  const card = useComparison((state) => state.card)
  const shown = useShownTexts((state) => card && state.texts[card.at.articleId])
  const covered = useSelection((state) => state.card !== null)
  const rect = card && shown && passageRect(shown, card.at)
  if (!card || !shown || !rect || covered) return null
  const { top } = shown.sheet.getBoundingClientRect()
  const anchor = { left: 0, top: rect.top - top, bottom: rect.bottom - top }
  return createPortal(
    <Floating anchor={anchor} prefer="below" className={styles['card']} data-keeps-match>
      <Body key={`${card.at.start}`} shown={shown} />
    </Floating>,
    shown.sheet,
  )
}

function Body({ shown }: { shown: ShownText }) {
  const card = useComparison((state) => state.card)
  const panes = useWorkspace((state) => state.panes)
  const box = useRef<HTMLDivElement>(null)
  const pinned = card?.pinned ?? false
  useEffect(() => {
    if (pinned) box.current?.focus({ preventScroll: true })
  }, [pinned])
  if (!card) return null
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={messages.compare.stack}
      tabIndex={-1}
      className={styles['body']}
      data-undo="comparison"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        closeMatchCard()
        shown.sheet.querySelector('article')?.focus({ preventScroll: true })
      }}
    >
      <Stack
        at={card.at}
        others={panes.map(({ articleId }) => articleId).filter((id) => id !== card.at.articleId)}
      />
    </div>
  )
}
