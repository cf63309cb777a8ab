import { type PointerEvent, useEffect, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { attempt } from '../state/stores/messages-store.ts'
import type { OpenArticle } from '../state/stores/open-articles.ts'
import { placedHighlight, type PlacedHighlight } from '../state/text-view/placed-highlights.ts'
import { useSelection } from '../state/text-view/selection-store.ts'
import type { TextMap } from '../state/text-view/text-map.ts'
import { onLayoutChange } from '../ui/on-layout-change.ts'
import { anchorOf } from './anchor.ts'
import styles from './Edges.module.css'
import { setEdges } from './edges.ts'
import { paintPending } from './painted.ts'

type Edge = 'start' | 'end'

/** In CSS pixels, in the positioned element around the text. */
interface Handle {
  edge: Edge
  left: number
  top: number
  height: number
}

/**
 * At the ends of the highlight whose card is open: each can be dragged to where the highlight shall begin or
 * end. By keyboard that is a command of its own.
 */
export function Edges({ content, map }: { content: OpenArticle; map: TextMap }) {
  const id = useSelection(({ card }) => (card?.articleId === content.id ? card.highlightId : null))
  const placed = id === null ? null : placedHighlight(content, id)
  if (!placed) return null
  return <Handles key={id} {...{ content, map, placed }} />
}

interface HandlesProps {
  content: OpenArticle
  map: TextMap
  placed: PlacedHighlight
}

function Handles({ content, map, placed }: HandlesProps) {
  const [handles, setHandles] = useState<readonly Handle[]>([])
  /** What the highlight would cover if the pointer was released now. */
  const [dragged, setDragged] = useState<{ start: number; end: number } | null>(null)
  const { start, end } = dragged ?? placed

  useEffect(() => {
    const article = map.blocks[0]?.element.closest('article')
    if (!article) return undefined
    return onLayoutChange(() => handlesAt(map, start, end), setHandles, [], [article])
  }, [map, start, end])

  useEffect(() => {
    if (!dragged) return undefined
    paintPending(map.rangeOf(dragged.start, dragged.end))
    return () => paintPending(null)
  }, [dragged, map])

  const drag = (edge: Edge, event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const at = document.caretPositionFromPoint(event.clientX, event.clientY)
    const offset = at && map.offsetOf(at.offsetNode, at.offset)
    if (offset === null) return
    setDragged(rangeWith(edge, offset, placed))
  }
  const drop = () => {
    if (!dragged) return
    // What it covers is drawn as dragged until the highlight itself is.
    attempt(() =>
      setEdges(content.id, placed.highlight.id, dragged).finally(() => setDragged(null)),
    )
  }

  return handles.map(({ edge, left, top, height }) => (
    <i
      key={edge}
      className={styles['handle']}
      data-edge={edge}
      data-color={placed.highlight.color}
      data-dragged={dragged ? '' : undefined}
      data-keeps-selection
      title={messages.passage.edge[edge]}
      style={{ left, top, height }}
      onPointerDown={(event) => {
        // Nothing is selected by it, and the card stays.
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => drag(edge, event)}
      onPointerUp={drop}
      onPointerCancel={() => setDragged(null)}
      aria-hidden
    />
  ))
}

/** The range with one of its ends elsewhere; at least a character is left of it. */
function rangeWith(
  edge: Edge,
  offset: number,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  return edge === 'start'
    ? { start: Math.min(offset, end - 1), end }
    : { start, end: Math.max(offset, start + 1) }
}

function handlesAt(map: TextMap, start: number, end: number): Handle[] {
  const first = map.rangeOf(start, Math.min(end, start + 1))
  const last = map.rangeOf(Math.max(start, end - 1), end)
  const from = first && anchorOf(first)
  const to = last && anchorOf(last)
  if (!from || !to) return []
  const width = last.getBoundingClientRect().width
  return [
    { edge: 'start', left: from.left, top: from.top, height: from.bottom - from.top },
    { edge: 'end', left: to.left + width, top: to.top, height: to.bottom - to.top },
  ]
}
