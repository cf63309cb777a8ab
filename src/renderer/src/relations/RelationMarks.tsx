import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { openRelationCard, saidBy } from '../state/stores/relations-store.ts'
import type { PlacedEnd } from '../state/text-view/placed-relations.ts'
import { type ShownText, useShownTexts } from '../state/text-view/shown-texts.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'
import { spreadApart } from '../ui/spread-apart.ts'
import styles from './RelationMarks.module.css'
import { RelationSign } from './RelationSign.tsx'
import { useEnds } from './use-ends.ts'

/** Beside each related passage of an open article the sign of its relation, which opens the card. */
export function RelationMarks({ articleId }: { articleId: string }) {
  const shown = useShownTexts((state) => lookUp(state.texts, articleId))
  const ends = useEnds(articleId)
  if (!shown || ends.length === 0) return null
  return createPortal(<Signs articleId={articleId} shown={shown} ends={ends} />, shown.sheet)
}

/** What stands at one place: most often one relation. */
interface Mark {
  key: string
  at: { start: number; end: number }
  ends: readonly PlacedEnd[]
  /** In CSS pixels from the top of the sheet. */
  top: number
}

interface Props {
  articleId: string
  shown: ShownText
  ends: readonly PlacedEnd[]
}

function Signs({ articleId, shown, ends }: Props) {
  const [marks, setMarks] = useState<readonly Mark[]>([])
  useEffect(
    () => onLayoutChange(() => marksOf(ends, shown), setMarks, [], [shown.sheet]),
    [ends, shown],
  )
  return (
    // Not in the order of Tab, which has the text as one stop: there Shift+R opens the same card.
    <div className={styles['marks']} role="group" aria-label={messages.relations.group}>
      {marks.map(({ key, at, ends: here, top }) => {
        const said = messages.relations.here(here.map(({ relation }) => saidBy(relation)))
        return (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            className={styles['mark']}
            style={{ top }}
            aria-label={said}
            title={said}
            onClick={() =>
              openRelationCard({
                kind: 'there',
                ids: here.map(({ relation }) => relation.id),
                at: { articleId, ...at },
              })
            }
          >
            <RelationSign word={here[0]!.relation.word} />
            {here.length > 1 && <small>{here.length}</small>}
          </button>
        )
      })}
    </div>
  )
}

// A sign is 18 px high: two pixels more tell two of them apart.
const APART = 20

function marksOf(ends: readonly PlacedEnd[], { map, sheet }: ShownText): Mark[] {
  const places = new Map<string, { ends: PlacedEnd[]; top: number }>()
  for (const end of ends) {
    const key = `${end.start} ${end.end}`
    const known = places.get(key)
    const place = known ? null : map.placeOf(end.start, end.end)
    if (known) known.ends.push(end)
    else if (place) places.set(key, { ends: [end], top: place.top })
  }
  const all = [...places]
  const tops = spreadApart(
    all.map(([, { top }]) => top),
    APART,
    0,
    sheet.offsetHeight,
  )
  return all.map(([key, { ends: here }], index) => {
    const { start, end } = here[0]!
    return { key, at: { start, end }, ends: here, top: tops[index]! }
  })
}
