import { type CSSProperties, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { groupOf, sidesFor } from '../state/comparison.ts'
import { useCompared, useComparison, visibleMatches } from '../state/comparison-store.ts'
import { openArticleContent } from '../state/open-articles.ts'
import { placeHighlights } from '../state/placed-highlights.ts'
import { type ShownText, useShownTexts } from '../state/shown-texts.ts'
import { whenMoved } from '../ui/when-moved.ts'
import styles from './Minimap.module.css'

interface Tick {
  key: string
  /** Of the article's height, in per cent. */
  top: number
  height: number
  look: string
}

interface Drawn {
  ticks: Tick[]
  /** Width of the pane's scroll bar in CSS pixels; 0 where it lies over the text. */
  scrollBar: number
}

/** Along the pane's edge, where in the article its matches and highlights stand. */
export function Minimap({ articleId, atEnd }: { articleId: string; atEnd: boolean }) {
  const shown = useShownTexts((state) => state.texts[articleId])
  const pane = shown?.scroller.parentElement
  return shown && pane
    ? createPortal(<Ticks articleId={articleId} shown={shown} atEnd={atEnd} />, pane)
    : null
}

interface TicksProps {
  articleId: string
  shown: ShownText
  atEnd: boolean
}

function Ticks({ articleId, shown, atEnd }: TicksProps) {
  const { pairs, shown: filters, on } = useCompared()
  const [{ ticks, scrollBar }, setDrawn] = useState<Drawn>({ ticks: [], scrollBar: 0 })

  useEffect(
    () => whenMoved(() => measureTicks(articleId, shown), setDrawn, [], [shown.sheet]),
    [articleId, shown, pairs, filters, on],
  )

  return (
    <div
      className={styles['map']}
      data-at-end={atEnd ? '' : undefined}
      style={{ '--scroll-bar': `${scrollBar}px` } as CSSProperties}
      aria-hidden
    >
      {ticks.map(({ key, top, height, look }) => (
        <i
          key={key}
          className={styles['tick']}
          data-look={look}
          style={{ top: `${top}%`, height: `${height}%` }}
        />
      ))}
    </div>
  )
}

function measureTicks(articleId: string, { map, scroller, sheet }: ShownText): Drawn {
  const content = openArticleContent(articleId)
  const spans = [
    ...(content ? placeHighlights(content).placed : []).map(({ highlight, start, end }) => ({
      key: highlight.id,
      look: 'highlight',
      start,
      end,
    })),
    ...visibleMatches(useComparison.getState()).flatMap((match) => {
      const here = sidesFor(match, articleId)?.here
      const look = match.band === 'likely' ? 'likely' : groupOf(match.kind)
      return here ? [{ key: match.id, look, ...here.passage }] : []
    }),
  ]
  const whole = scroller.scrollHeight
  const origin =
    sheet.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
  const ticks = spans.flatMap(({ key, look, start, end }) => {
    const place = map.roughPlaceOf(start, end)
    if (!place) return []
    const top = ((origin + place.top) / whole) * 100
    // At least 0.6 %: a single line of a long article must still be seen.
    const height = Math.max(0.6, ((place.bottom - place.top) / whole) * 100)
    return [{ key, look, top, height }]
  })
  return { ticks, scrollBar: scroller.offsetWidth - scroller.clientWidth }
}
