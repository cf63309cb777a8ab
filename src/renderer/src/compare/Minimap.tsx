import { type CSSProperties, useDeferredValue, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { lookUp } from '../../../core/model/look-up.ts'
import { groupOf, sidesFor } from '../state/comparison/comparison.ts'
import { useCompared, useComparison, visibleMatches } from '../state/stores/comparison-store.ts'
import { openArticleContent } from '../state/stores/open-articles.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'
import { useSought } from '../state/text-view/sought-store.ts'
import { type ShownText, useShownTexts } from '../state/text-view/shown-texts.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'
import styles from './Minimap.module.css'

interface Drawn {
  /** For each look the ticks of it as one path: hundreds of elements would take long to lay out. */
  paths: ReadonlyMap<string, string>
  /** Width of the pane's scroll bar in CSS pixels; 0 where it lies over the text. */
  scrollBar: number
}

const NOTHING: Drawn = { paths: new Map(), scrollBar: 0 }

/** Along the pane's edge, where in the article its matches, its highlights and what is sought stand. */
export function Minimap({ articleId, atEnd }: { articleId: string; atEnd: boolean }) {
  const shown = useShownTexts((state) => lookUp(state.texts, articleId))
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
  const { pairs: compared, shown: filters, on } = useCompared()
  // A frame after the words and the ribbons, which are looked at first: all at once is a long task.
  const pairs = useDeferredValue(compared)
  const found = useSought((state) => state.inArticles.get(articleId))
  const [{ paths, scrollBar }, setDrawn] = useState(NOTHING)

  useEffect(
    () => onLayoutChange(() => measureTicks(articleId, shown), setDrawn, [], [shown.sheet]),
    [articleId, shown, pairs, filters, on, found],
  )

  return (
    <div
      className={styles['map']}
      data-at-end={atEnd ? '' : undefined}
      style={{ '--scroll-bar': `${scrollBar}px` } as CSSProperties}
      aria-hidden
    >
      {/* As wide as the map is in pixels, and 100 high: heights are in per cent of the article's. */}
      <svg className={styles['ticks']} viewBox="0 0 6 100" preserveAspectRatio="none">
        {[...paths].map(([look, path]) => (
          <path key={look} data-look={look} d={path} />
        ))}
      </svg>
    </div>
  )
}

function measureTicks(articleId: string, { map, scroller, sheet }: ShownText): Drawn {
  const content = openArticleContent(articleId)
  const found = useSought.getState().inArticles.get(articleId) ?? []
  const spans = [
    ...found.map(({ start, end }) => ({ look: 'found', start, end })),
    ...(content ? placeHighlights(content).placed : []).map(({ start, end }) => ({
      look: 'highlight',
      start,
      end,
    })),
    ...visibleMatches(useComparison.getState()).flatMap((match) => {
      const here = sidesFor(match, articleId)?.here
      const look = match.band === 'likely' ? 'likely' : groupOf(match.kind)
      return here ? [{ look, ...here.passage }] : []
    }),
  ]
  const whole = scroller.scrollHeight
  const origin =
    sheet.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
  const paths = new Map<string, string>()
  for (const { look, start, end } of spans) {
    const place = map.roughPlaceOf(start, end)
    if (!place) continue
    const top = ((origin + place.top) / whole) * 100
    // At least 0.3 %, and its round ends: a single line of a long article must still be seen.
    const height = Math.max(0.3, ((place.bottom - place.top) / whole) * 100)
    const tick = `M${look === 'highlight' ? 1 : 3} ${top.toFixed(2)}v${height.toFixed(2)}`
    paths.set(look, (paths.get(look) ?? '') + tick)
  }
  return { paths, scrollBar: scroller.offsetWidth - scroller.clientWidth }
}
