/**
 * The reading caret: read-only text takes no caret of its own, so the arrow keys move the page's
 * selection here, and with Shift extend it, as they would in a field.
 */

interface Movement {
  direction: 'left' | 'right' | 'forward' | 'backward'
  granularity: 'character' | 'word' | 'line' | 'lineboundary' | 'documentboundary'
}

/** What a key means for the caret; null for keys that are not its own. */
export function caretMovement(event: KeyboardEvent): Movement | null {
  const jumps = event.ctrlKey || event.metaKey
  // Alt with one to the side goes back or forward in the window, and with Shift moves the pane.
  if (event.altKey && (event.shiftKey || /^Arrow(?:Left|Right)$/.test(event.key))) return null
  switch (event.key) {
    case 'ArrowLeft':
      return { direction: 'left', granularity: jumps ? 'word' : 'character' }
    case 'ArrowRight':
      return { direction: 'right', granularity: jumps ? 'word' : 'character' }
    case 'ArrowUp':
      return { direction: 'backward', granularity: 'line' }
    case 'ArrowDown':
      return { direction: 'forward', granularity: 'line' }
    case 'Home':
      return { direction: 'backward', granularity: jumps ? 'documentboundary' : 'lineboundary' }
    case 'End':
      return { direction: 'forward', granularity: jumps ? 'documentboundary' : 'lineboundary' }
    default:
      return null
  }
}

/**
 * Moves the caret, or extends the selection with Shift.
 *
 * @param article the text; the caret never leaves it
 * @param start gives where the caret stands when there is none yet
 */
export function moveCaret(
  article: HTMLElement,
  start: () => Range | null,
  movement: Movement,
  extend: boolean,
): void {
  const selection = window.getSelection()
  if (!selection) return
  if (!selection.focusNode || !article.contains(selection.focusNode)) {
    const first = start()
    if (first) selection.collapse(first.startContainer, first.startOffset)
    return
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  if (movement.granularity === 'documentboundary') {
    jump(selection, article, movement.direction === 'forward', extend)
  } else {
    selection.modify(extend ? 'extend' : 'move', movement.direction, movement.granularity)
  }
  const left = selection.focusNode && !article.contains(selection.focusNode)
  if (left && anchorNode) {
    selection.setBaseAndExtent(
      extend ? anchorNode : focusNode,
      extend ? anchorOffset : focusOffset,
      focusNode,
      focusOffset,
    )
  }
}

function jump(selection: Selection, article: HTMLElement, toEnd: boolean, extend: boolean): void {
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  const edge = toEnd ? lastOf(texts) : texts.nextNode()
  if (!(edge instanceof Text)) return
  const offset = toEnd ? edge.length : 0
  if (extend) selection.extend(edge, offset)
  else selection.collapse(edge, offset)
}

function lastOf(texts: TreeWalker): Node | null {
  let last: Node | null = null
  for (let text = texts.nextNode(); text; text = texts.nextNode()) last = text
  return last
}

/** Where the caret is drawn; null when there is none in this article. */
export function caretRect(article: HTMLElement): DOMRect | null {
  const selection = window.getSelection()
  const { focusNode, focusOffset } = selection ?? {}
  if (!selection || !focusNode || focusOffset === undefined || !article.contains(focusNode)) {
    return null
  }
  const range = document.createRange()
  range.setStart(focusNode, focusOffset)
  // At the end of a line there are two places for one offset; the last drawn is the caret's.
  const rects = [...range.getClientRects()]
  return rects.at(-1) ?? null
}
