import { useEffect, useRef, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import {
  findMatch,
  focusedIds,
  focusOn,
  isComparing,
  point,
  useCompared,
  useComparison,
  visibleMatches,
} from '../state/comparison-store.ts'
import { useShownTexts } from '../state/shown-texts.ts'
import { useWorkspace } from '../state/workspace-store.ts'
import styles from './Gutter.module.css'
import { showMatch } from './level.ts'
import { KindSign } from './MatchHead.tsx'
import { type Ribbon, ribbonPath, ribbonsBetween } from './ribbons.ts'
import { whenMoved } from '../ui/when-moved.ts'

/** Between two panes: a ribbon from the lines of each match to the lines it answers. */
export function Gutter({ left, right }: { left: string; right: string }) {
  const element = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<{ ribbons: Ribbon[]; width: number }>({
    ribbons: [],
    width: 0,
  })
  const shown = useShownTexts((state) => state.texts)
  const comparison = useCompared()
  const many = useWorkspace((state) => state.panes.length > 2)
  const focused = useComparison(focusedIds)
  const [leftText, rightText] = [shown[left], shown[right]]

  useEffect(() => {
    if (!leftText || !rightText) return
    const measure = () => {
      const gutter = element.current?.getBoundingClientRect()
      if (!gutter) return null
      const matches = visibleMatches(useComparison.getState())
      // With three panes and more, ribbons everywhere would hide the text's own order.
      const few = many ? matches.filter(({ id }) => focused.includes(id)) : matches
      const ribbons = ribbonsBetween(few, [left, leftText], [right, rightText], gutter)
      return { ribbons, width: gutter.width }
    }
    const texts = [leftText, rightText]
    return whenMoved(
      measure,
      (measured) => measured && setDrawn(measured),
      texts.map(({ scroller }) => scroller),
      texts.map(({ sheet }) => sheet),
    )
    // The store's other parts decide which matches are visible.
  }, [left, right, leftText, rightText, many, focused, comparison.pairs, comparison.shown])

  const isFaded = (id: string) => focused.length > 0 && !focused.includes(id)
  return (
    <div ref={element} className={styles['gutter']} aria-hidden>
      {isComparing(comparison, left, right) && (
        <div className={styles['shimmer']} title={messages.compare.comparing} />
      )}
      <svg className={styles['ribbons']}>
        {drawn.ribbons.map((ribbon) => (
          <RibbonShape
            key={ribbon.id}
            ribbon={ribbon}
            width={drawn.width}
            faded={isFaded(ribbon.id)}
          />
        ))}
      </svg>
      {drawn.ribbons.map((ribbon) => (
        <RibbonLabel key={ribbon.id} ribbon={ribbon} faded={isFaded(ribbon.id)} />
      ))}
    </div>
  )
}

interface ShapeProps {
  ribbon: Ribbon
  width: number
  faded: boolean
}

function RibbonShape({ ribbon, width, faded }: ShapeProps) {
  const { left, right, kind, band } = ribbon
  return (
    <g data-kind={kind} data-band={band} className={faded ? styles['faded'] : undefined}>
      <path className={styles['band']} d={ribbonPath(ribbon, width)} />
      <path
        className={styles['bracket']}
        d={`M1.5 ${left.top}V${left.bottom}M${width - 1.5} ${right.top}V${right.bottom}`}
      />
    </g>
  )
}

/**
 * The kind at the bracket, by a sign of its own; a press brings both sides into view. No button: for
 * the keyboard and for screen readers the list of matches does the same.
 */
function RibbonLabel({ ribbon, faded }: Omit<ShapeProps, 'width'>) {
  const { id, kind, verdict, left } = ribbon
  const match = () => findMatch(useComparison.getState(), id)
  return (
    <span
      className={`${styles['label']} ${faded ? styles['faded'] : ''}`}
      data-keeps-match
      data-kind={kind}
      data-verdict={verdict}
      style={{ top: (left.top + left.bottom) / 2 }}
      onPointerEnter={() => {
        const pointed = match()
        if (pointed) point(focusOn(pointed))
      }}
      onPointerLeave={() => point(null)}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => {
        const pressed = match()
        if (pressed) showMatch(pressed)
      }}
    >
      <KindSign kind={kind} />
    </span>
  )
}
