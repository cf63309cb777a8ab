import { useEffect, useRef, useState } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { openRelationCard, saidBy } from '../state/stores/relations-store.ts'
import { gutterBetween } from '../state/text-view/places.ts'
import { useShownTexts } from '../state/text-view/shown-texts.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'
import { relationPath, type RelationRibbon, relationRibbons, signAt } from './relation-ribbons.ts'
import styles from './RelationRibbons.module.css'
import { RelationSign } from './RelationSign.tsx'
import { useEnds } from './use-ends.ts'

interface Drawn {
  ribbons: readonly RelationRibbon[]
  width: number
  /** How far it reaches beyond the separator, over a scroll bar there, in CSS pixels. */
  over: { left: number; right: number }
}

const NOTHING: Drawn = { ribbons: [], width: 0, over: { left: 0, right: 0 } }

/**
 * Between two panes a line from bracket to bracket for each relation, with a square sign that opens its
 * card. Hidden from screen readers: for them, and for the keyboard, the list and Shift+R do the same.
 */
export function RelationRibbons({ left, right }: { left: string; right: string }) {
  const element = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(NOTHING)
  const leftText = useShownTexts((state) => lookUp(state.texts, left))
  const rightText = useShownTexts((state) => lookUp(state.texts, right))
  const leftEnds = useEnds(left)
  const rightEnds = useEnds(right)

  useEffect(() => {
    if (!leftText || !rightText) return setDrawn(NOTHING)
    const measure = (): Drawn => {
      const separator = element.current?.parentElement?.getBoundingClientRect()
      if (!separator) return NOTHING
      const gutter = gutterBetween(leftText.scroller, rightText.scroller, separator)
      const sides = [
        { shown: leftText, ends: leftEnds },
        { shown: rightText, ends: rightEnds },
      ] as const
      return {
        ribbons: relationRibbons(...sides, gutter),
        width: gutter.width,
        over: { left: separator.left - gutter.left, right: gutter.right - separator.right },
      }
    }
    const texts = [leftText, rightText]
    return onLayoutChange(
      measure,
      setDrawn,
      texts.map(({ scroller }) => scroller),
      texts.map(({ sheet }) => sheet),
    )
  }, [leftText, rightText, leftEnds, rightEnds])

  const { ribbons, width, over } = drawn
  return (
    <div
      ref={element}
      className={styles['gutter']}
      style={{ left: -over.left, right: -over.right }}
      aria-hidden
    >
      <svg className={styles['lines']}>
        {ribbons.map((ribbon) => (
          <path key={ribbon.relation.id} d={relationPath(ribbon, width)} />
        ))}
      </svg>
      {ribbons.map(({ relation, at, sign }) => (
        <span
          key={relation.id}
          className={styles['sign']}
          style={{ top: sign, left: signAt(width) }}
          title={saidBy(relation)}
          data-relation-ribbon={relation.id}
          onClick={() =>
            openRelationCard({ kind: 'there', ids: [relation.id], at: { articleId: left, ...at } })
          }
        >
          <RelationSign word={relation.word} />
        </span>
      ))}
    </div>
  )
}
