import { useSelection } from '../state/text-view/selection-store.ts'
import type { TextMap } from '../state/text-view/text-map.ts'

/**
 * Remembers what is selected in a text that is about to be drawn anew: the page would lose a
 * selection, or the reading caret, whose nodes are replaced.
 *
 * @returns puts it back, given the map of what is drawn now
 */
export function keepSelection(articleId: string, before: TextMap): (now: TextMap) => void {
  // To ask the page for its selection makes it lay itself out: only where there is one.
  if (useSelection.getState().selection?.articleId !== articleId) return () => {}
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = window.getSelection() ?? {}
  const anchor = anchorNode ? before.offsetOf(anchorNode, anchorOffset) : null
  const focus = focusNode ? before.offsetOf(focusNode, focusOffset) : null
  return (now) => {
    if (anchor === null || focus === null || (anchorNode?.isConnected && focusNode?.isConnected)) {
      return
    }
    const from = now.rangeOf(anchor, anchor)
    const to = now.rangeOf(focus, focus)
    if (!from || !to) return
    window
      .getSelection()
      ?.setBaseAndExtent(from.startContainer, from.startOffset, to.startContainer, to.startOffset)
  }
}
