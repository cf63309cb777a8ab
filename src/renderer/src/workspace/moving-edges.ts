import { messages } from '../../../shared/messages.ts'
import { announce } from '../state/stores/messages-store.ts'
import {
  closeCard,
  type MovingHighlight,
  selectedPassage,
  selectPassage,
  useSelection,
} from '../state/text-view/selection-store.ts'
import { currentHighlight } from './current-highlight.ts'

const words = messages.passage

/**
 * Selects what the current highlight covers, so that it can be made to cover something else: the selection
 * is changed as any other, and confirmed. Called again, Shift with the arrow keys moves its other end.
 */
export function beginMovingEdges(): void {
  const { moving } = useSelection.getState()
  const selected = moving && selectedPassage()
  if (moving && selected?.articleId === moving.articleId) {
    return move({ ...moving, edge: moving.edge === 'end' ? 'start' : 'end' }, selected)
  }
  const current = currentHighlight()
  if (!current) return
  const { articleId, highlight, start, end } = current
  closeCard()
  move({ articleId, highlightId: highlight.id, edge: 'end' }, { start, end })
}

function move(moving: MovingHighlight, { start, end }: { start: number; end: number }): void {
  selectPassage({ articleId: moving.articleId, start, end }, moving.edge)
  useSelection.setState({ moving })
  announce(words.movingEdgeSaid(words.movingEdge[moving.edge]))
}
