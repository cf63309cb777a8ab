import { type CSSProperties, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { groupOf, sidesFor } from '../state/comparison.ts'
import { useComparison, visibleMatches } from '../state/comparison-store.ts'
import { openArticleContent } from '../state/open-articles.ts'
import { placeHighlights } from '../state/placed-highlights.ts'
import { type ShownText, useShownTexts } from '../state/shown-texts.ts'
import styles from './Minimap.module.css'

interface Tick {
  key: string
  /** Of the article's height, in per cent. */
  top: number
  height: number
  look: string
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
  const { pairs, shown: filters, on } = useComparison()
  const [ticks, setTicks] = useState<Tick[]>([])

  useEffect(() => {
    const measure = () => setTicks(measureTicks(articleId, shown))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(shown.sheet)
    return () => observer.disconnect()
  }, [articleId, shown, pairs, filters, on])

  return (
    <div
      className={styles['map']}
      data-at-end={atEnd ? '' : undefined}
      style={{ '--scroll-bar': `${scrollBarWidth(shown.scroller)}px` } as CSSProperties}
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

/** In CSS pixels; 0 where scroll bars lie over the text. */
function scrollBarWidth(scroller: HTMLElement): number {
  return scroller.offsetWidth - scroller.clientWidth
}

function measureTicks(articleId: string, { map, scroller }: ShownText): Tick[] {
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
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
  return spans.flatMap(({ key, look, start, end }) => {
    const rect = map.rangeOf(start, end)?.getBoundingClientRect()
    if (!rect) return []
    const top = ((rect.top - origin) / whole) * 100
    // At least 0.6 %: a single line of a long article must still be seen.
    return [{ key, look, top, height: Math.max(0.6, (rect.height / whole) * 100) }]
  })
}
