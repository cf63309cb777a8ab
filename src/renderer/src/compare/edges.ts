import { lookUp } from '../../../core/model/look-up.ts'
import type { MatchSide, ShownMatch } from '../state/comparison/comparison.ts'
import type { ShownText } from '../state/text-view/shown-texts.ts'
import { passageRect } from '../state/text-view/places.ts'
import { runSpan } from './level.ts'

/** Where a side of a match lies that is not in sight. */
type Direction = 'up' | 'down' | 'left' | 'right'

/** A side of a match out of sight, and which way it lies. */
export interface Edge {
  direction: Direction
  match: ShownMatch
  side: MatchSide
}

/**
 * For each pane in which no side of the isolated matches can be seen, the way to the surest one's.
 *
 * @param matches those that are isolated, the surest first
 * @param texts those that are drawn, by their articles' ids
 * @param row what the panes are seen through, in CSS pixels of the window; it scrolls sideways when
 *   there are many
 */
export function edgesOf(
  matches: readonly ShownMatch[],
  texts: Readonly<Record<string, ShownText>>,
  row: DOMRect,
): Edge[] {
  const byPane = new Map<string, { match: ShownMatch; side: MatchSide }[]>()
  for (const match of matches) {
    for (const side of match.sides) {
      const inPane = byPane.get(side.articleId) ?? []
      byPane.set(side.articleId, [...inPane, { match, side }])
    }
  }
  return [...byPane].flatMap(([articleId, sides]) => {
    const shown = lookUp(texts, articleId)
    if (!shown) return []
    const found = sides.map((one) => ({ ...one, direction: directionOf(one.side, shown, row) }))
    const [first] = found
    const isSeen = found.some(({ direction }) => direction === null)
    return first?.direction && !isSeen ? [{ ...first, direction: first.direction }] : []
  })
}

/** Which way a side lies; null when it can be seen. */
function directionOf(side: MatchSide, shown: ShownText, row: DOMRect): Direction | null {
  const view = shown.scroller.getBoundingClientRect()
  const rect = passageRect(shown, runSpan(side))
  if (!rect) return null
  const middle = (view.left + view.right) / 2
  if (middle > row.right) return 'right'
  if (middle < row.left) return 'left'
  if (rect.bottom <= view.top + SLIVER) return 'up'
  return rect.top >= view.bottom - SLIVER ? 'down' : null
}

// Less than this of a line cannot be read, in CSS pixels.
const SLIVER = 8
