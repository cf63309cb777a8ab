import { useEffect, useRef, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import {
  focusedIds,
  isComparing,
  useCompared,
  useComparison,
  visibleMatches,
} from '../state/stores/comparison-store.ts'
import { gutterBetween } from '../state/text-view/places.ts'
import { useShownTexts } from '../state/text-view/shown-texts.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'
import { type Glyph, glyphsOf } from './glyphs.ts'
import styles from './Gutter.module.css'
import { KindSign } from './MatchHead.tsx'
import { type Ribbon, ribbonPath, ribbonsBetween } from './ribbons.ts'
import { useMatchCount } from './use-match-count.ts'

interface Drawn {
  ribbons: readonly Ribbon[]
  glyphs: readonly Glyph[]
  width: number
  /** How far it reaches beyond the separator, over a scroll bar there, in CSS pixels. */
  over: { left: number; right: number }
}

const NOTHING: Drawn = { ribbons: [], glyphs: [], width: 0, over: { left: 0, right: 0 } }

/**
 * Between two panes: a ribbon from the lines of each match to the lines it answers. Pointing at one
 * isolates its match, a press goes to it (use-pointed-match.ts, use-ribbon-press.ts). Hidden from
 * screen readers: for them, and for the keyboard, the list of matches and F8 do the same.
 */
export function Gutter({ left, right }: { left: string; right: string }) {
  const element = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(NOTHING)
  const shown = useShownTexts((state) => state.texts)
  const comparison = useCompared()
  const many = useWorkspace((state) => state.panes.length > 2)
  const focused = useComparison(focusedIds)
  const [leftText, rightText] = [shown[left], shown[right]]

  useEffect(() => {
    if (!leftText || !rightText) return
    const measure = (): Drawn | null => {
      const separator = element.current?.parentElement?.getBoundingClientRect()
      if (!separator) return null
      const gutter = gutterBetween(leftText.scroller, rightText.scroller, separator)
      const matches = visibleMatches(useComparison.getState())
      // With three panes and more, ribbons everywhere would hide the text's own order.
      const few = many ? matches.filter(({ id }) => focused.includes(id)) : matches
      const ribbons = ribbonsBetween(few, [left, leftText], [right, rightText], gutter)
      return {
        ribbons,
        glyphs: glyphsOf(ribbons, gutter.height),
        width: gutter.width,
        over: { left: separator.left - gutter.left, right: gutter.right - separator.right },
      }
    }
    const texts = [leftText, rightText]
    return onLayoutChange(
      measure,
      (measured) => measured && setDrawn(measured),
      texts.map(({ scroller }) => scroller),
      texts.map(({ sheet }) => sheet),
    )
    // The store's other parts decide which matches are visible.
  }, [left, right, leftText, rightText, many, focused, comparison.pairs, comparison.shown])

  const { ribbons, glyphs, width, over } = drawn
  const isFaded = (id: string) => focused.length > 0 && !focused.includes(id)
  return (
    <div
      ref={element}
      className={styles['gutter']}
      style={{ left: -over.left, right: -over.right }}
      data-gutter
      data-left={left}
      data-right={right}
      aria-hidden
    >
      {isComparing(comparison, left, right) && (
        <div className={styles['shimmer']} title={messages.compare.comparing} />
      )}
      <svg className={styles['ribbons']}>
        {ribbons.map((ribbon) => (
          <RibbonShape key={ribbon.id} ribbon={ribbon} width={width} faded={isFaded(ribbon.id)} />
        ))}
        {glyphs.map((glyph) => (
          <Leader key={glyph.ribbon.id} glyph={glyph} width={width} />
        ))}
      </svg>
      {glyphs.map((glyph) => (
        <RibbonLabel key={glyph.ribbon.id} glyph={glyph} faded={isFaded(glyph.ribbon.id)} />
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
  const { id, left, right, kind, band, inSight } = ribbon
  const path = ribbonPath(ribbon, width)
  return (
    <g
      data-kind={kind}
      data-band={band}
      data-ribbon={id}
      data-in-sight={inSight}
      className={faded ? styles['faded'] : undefined}
    >
      <title>{messages.compare.level}</title>
      <path className={styles['band']} d={path} />
      <path
        className={styles['bracket']}
        d={`M1.5 ${left.top}V${left.bottom}M${width - 1.5} ${right.top}V${right.bottom}`}
      />
      {/* What is pressed: a steep ribbon is hardly wider than a line. */}
      <path className={styles['hold']} d={path} />
    </g>
  )
}

// Closer, the sign stands on its bracket.
const LEADS_FROM = 8

/** From a sign that was set apart to the bracket it belongs to. */
function Leader({ glyph: { ribbon, side, top, bracket }, width }: { glyph: Glyph; width: number }) {
  if (Math.abs(top - bracket) < LEADS_FROM) return null
  const [from, to] = side === 'left' ? [1.5, LABEL_AT] : [width - 1.5, width - LABEL_AT]
  return (
    <path
      className={styles['leader']}
      data-kind={ribbon.kind}
      d={`M${from} ${bracket}L${to} ${top}`}
    />
  )
}

// The middle of a sign from its side of the gutter: as in Gutter.module.css.
const LABEL_AT = 12

/** The kind at the bracket, by a sign of its own; of the match that was gone to, which of how many. */
function RibbonLabel({ glyph, faded }: { glyph: Glyph; faded: boolean }) {
  const { ribbon, side, top } = glyph
  const { id, kind, verdict } = ribbon
  const count = useMatchCount(id)
  return (
    <span
      className={`${styles['place']} ${faded ? styles['faded'] : ''}`}
      data-side={side}
      style={{ top }}
    >
      <span
        className={styles['label']}
        data-ribbon={id}
        data-kind={kind}
        data-verdict={verdict}
        title={messages.compare.level}
      >
        <KindSign kind={kind} />
      </span>
      {count && <span className={styles['count']}>{messages.compare.countOf(count)}</span>}
    </span>
  )
}
