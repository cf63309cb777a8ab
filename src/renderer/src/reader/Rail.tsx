import { type RefObject, useEffect, useState } from 'react'
import { COLORS, type Color } from '../../../core/model/passage.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { placeHighlights } from '../state/text-view/placed-highlights.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'
import styles from './Rail.module.css'
import type { TextMap } from '../state/text-view/text-map.ts'

interface Bar {
  id: string
  color: Color
  top: number
  height: number
  /** Bars beside one another where highlights overlap: 0 is next to the text. */
  lane: number
  /** Another bar stands beside it. */
  crowded: boolean
  doubtful: boolean
}

interface Props {
  article: RefObject<HTMLElement | null>
  content: OpenArticle
  map: TextMap
}

/** Beside the text a bar for each highlight, with its colour's digit: colour is never alone. */
export function Rail({ article, content, map }: Props) {
  const [bars, setBars] = useState<Bar[]>([])

  useEffect(() => {
    const element = article.current
    // Another width or size of the text wraps its lines elsewhere.
    return element
      ? onLayoutChange(() => measureBars(content, map), setBars, [], [element])
      : undefined
  }, [article, content, map])

  return (
    <div className={styles['rail']} aria-hidden>
      {bars.map((bar) => (
        <i
          key={bar.id}
          className={styles['bar']}
          data-color={bar.color}
          data-digit={bar.doubtful ? '?' : COLORS.indexOf(bar.color) + 1}
          data-lane={bar.lane}
          data-crowded={bar.crowded ? '' : undefined}
          style={{ top: bar.top, height: bar.height }}
        />
      ))}
    </div>
  )
}

// More than three bars do not fit between the pane's edge and the text.
const LANES = 3

function measureBars(content: OpenArticle, map: TextMap): Bar[] {
  const lanes: Bar[] = []
  return placeHighlights(content).placed.flatMap(({ highlight, state, start, end }) => {
    const place = map.placeOf(start, end)
    if (!place) return []
    const { top, bottom } = place
    const beside = lanes.filter((last) => last.top + last.height > top)
    const free = lanes.findIndex((last) => !beside.includes(last))
    const lane = free === -1 ? Math.min(lanes.length, LANES - 1) : free
    const { id, color } = highlight
    const doubtful = state === 'approximate'
    const bar = { id, color, top, height: bottom - top, lane, crowded: beside.length > 0, doubtful }
    for (const other of beside) other.crowded = true
    lanes[lane] = bar
    return [bar]
  })
}
