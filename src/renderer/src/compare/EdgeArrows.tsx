import { sourceName } from '../../../core/model/summary.ts'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'
import { type CSSProperties, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { lookUp } from '../../../core/model/look-up.ts'
import { messages } from '../../../shared/messages.ts'
import { findMatch, focusedIds, useComparison } from '../state/stores/comparison-store.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { useShownTexts } from '../state/text-view/shown-texts.ts'
import { type Edge, edgesOf } from './edges.ts'
import { Name } from '../ui/Name.tsx'
import styles from './EdgeArrows.module.css'
import { goToSide } from './going.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'

const words = messages.compare

const ICONS = { up: ArrowUp, down: ArrowDown, left: ArrowLeft, right: ArrowRight }

/** At the edge of a pane the way to what answers the isolated match there, when it is out of sight. */
export function EdgeArrows() {
  const texts = useShownTexts((state) => state.texts)
  const edges = useEdges()
  return edges.map((edge, index) => {
    const { articleId } = edge.side
    const pane = lookUp(texts, articleId)?.scroller.parentElement
    const isSideways = edge.direction === 'left' || edge.direction === 'right'
    const before = edges.slice(0, index).filter(({ direction }) => direction === edge.direction)
    const arrow = <EdgeArrow key={articleId} edge={edge} nth={before.length} />
    return isSideways || !pane ? arrow : createPortal(arrow, pane, articleId)
  })
}

/** @param nth of those that lead the same way, from 0 */
function EdgeArrow({ edge: { direction, match, side }, nth }: { edge: Edge; nth: number }) {
  const article = useLibrary((state) => lookUp(state.articles, side.articleId))
  const outlet = article ? sourceName(article) : ''
  const Icon = ICONS[direction]
  const isSideways = direction === 'left' || direction === 'right'
  return (
    <button
      type="button"
      className={styles['arrow']}
      data-direction={direction}
      style={{ '--nth': nth } as CSSProperties}
      data-keeps-match
      aria-label={words.edgeNamed(words.edges[direction], outlet)}
      onClick={() => goToSide(match, side)}
    >
      <Icon size={14} aria-hidden /> {isSideways ? <Name of={outlet} /> : words.edges[direction]}
    </button>
  )
}

/** What of the isolated matches is out of sight, as panes and their row are scrolled. */
function useEdges(): readonly Edge[] {
  const texts = useShownTexts((state) => state.texts)
  const focused = useComparison(focusedIds)
  const [edges, setEdges] = useState<readonly Edge[]>([])

  useEffect(() => {
    const row = document.querySelector('[data-pane-row]')
    if (!row || focused.length === 0) {
      setEdges([])
      return
    }
    const measure = () => {
      const matches = focused.flatMap((id) => findMatch(useComparison.getState(), id) ?? [])
      return edgesOf(matches, texts, row.getBoundingClientRect())
    }
    const scrollers = Object.values(texts).map(({ scroller }) => scroller)
    return onLayoutChange(measure, setEdges, [row, ...scrollers])
  }, [focused, texts])
  return edges
}
