import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import {
  closeRelationCard,
  type RelationCard as Card,
  useRelations,
} from '../state/stores/relations-store.ts'
import { passageAnchor } from '../state/text-view/places.ts'
import { putCaret } from '../state/text-view/selection-store.ts'
import { useShownTexts } from '../state/text-view/shown-texts.ts'
import { PassageCard } from '../ui/PassageCard.tsx'
import { NewRelation } from './NewRelation.tsx'
import styles from './RelationCard.module.css'
import { RelationsThere } from './RelationsThere.tsx'

/** Beside a passage: what joins it to another, or the question what does. */
export function RelationCard() {
  const card = useRelations((state) => state.card)
  return card && <OpenCard card={card} />
}

function OpenCard({ card }: { card: Card }) {
  const asked = useRelations((state) => state.asked)
  const shown = useShownTexts((state) => lookUp(state.texts, card.at.articleId))
  useClosingOutside()
  if (!shown) return null
  return createPortal(
    <PassageCard
      key={asked}
      anchor={passageAnchor(shown, card.at)}
      label={messages.relations.card}
      takesFocus
      asked={asked}
      className={styles['body']}
      data-relation-card
      onLeave={() => leaveCard(card)}
    >
      {card.kind === 'new' ? (
        <NewRelation sides={card.sides} onDone={() => leaveCard(card)} />
      ) : (
        <RelationsThere ids={card.ids} at={card.at} onDone={() => leaveCard(card)} />
      )}
    </PassageCard>,
    shown.sheet,
  )
}

/** The caret is where the passage begins then: there one reads on. */
function leaveCard({ at }: Card): void {
  closeRelationCard()
  putCaret(at.articleId, at.start)
}

/** A press elsewhere closes the card. */
function useClosingOutside(): void {
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const target = event.target as Element
      // A menu or a message that belongs to what is open lies elsewhere in the page.
      if (!target.closest('[data-relation-card], footer, [role="menu"]')) closeRelationCard()
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [])
}
