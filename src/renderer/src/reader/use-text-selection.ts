import { type RefObject, useEffect } from 'react'
import { registerSelectionReader, useSelection } from '../state/text-view/selection-store.ts'
import { focusPane } from '../state/stores/workspace-store.ts'
import type { TextMap } from '../state/text-view/text-map.ts'

/**
 * Tells the selection store what is selected in this article. A selection is an offset range with
 * the white space at its ends left out; a selection of nothing else is a caret.
 */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  articleId: string,
  text: string,
  map: TextMap | null,
): void {
  useEffect(() => {
    const article = root.current
    if (!article || !map) return

    /** What was selected here last, for when the focus comes back. */
    let last: { anchor: number; focus: number } | null = null

    const read = () => {
      const selection = window.getSelection()
      const { anchorNode, focusNode } = selection ?? {}
      // A selection is that article's in which it began, however far it was drawn.
      if (!selection || !anchorNode || !focusNode || !article.contains(anchorNode)) {
        forget(articleId)
        return
      }
      const anchor = map.offsetOf(anchorNode, selection.anchorOffset)
      const focus = article.contains(focusNode)
        ? map.offsetOf(focusNode, selection.focusOffset)
        : endTowards(article, focusNode, text)
      if (anchor === null || focus === null) return
      last = { anchor, focus }
      const range = trimmed(text, Math.min(anchor, focus), Math.max(anchor, focus))
      useSelection.setState({ selection: { articleId, ...range } })
      focusPane(articleId)
    }

    // A field takes the page's selection with the focus; a dialog that closes gives back only the focus.
    const comeBack = () => {
      const { anchorNode } = window.getSelection() ?? {}
      if (useSelection.getState().selecting || last === null) return
      if (anchorNode && article.contains(anchorNode)) return
      const from = map.rangeOf(last.anchor, last.anchor)
      const to = map.rangeOf(last.focus, last.focus)
      if (!from || !to) return
      window
        .getSelection()
        ?.setBaseAndExtent(from.startContainer, from.startOffset, to.startContainer, to.startOffset)
    }

    const press = (event: PointerEvent) => {
      if (article.contains(event.target as Node)) useSelection.setState({ selecting: true })
    }
    const release = () => useSelection.setState({ selecting: false })
    const unregister = registerSelectionReader(read)
    article.addEventListener('focus', comeBack)
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      unregister()
      article.removeEventListener('focus', comeBack)
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
      forget(articleId)
    }
  }, [root, articleId, text, map])
}

/** Where a selection ends in the article that goes on outside of it: a triple click on its last lines. */
function endTowards(article: Node, outside: Node, text: string): number {
  const follows = article.compareDocumentPosition(outside) & Node.DOCUMENT_POSITION_FOLLOWING
  return follows ? text.length : 0
}

/**
 * The selection has left the article. Focus in the card or the bar over it does not count: what
 * is being commented on stays the passage.
 */
function forget(articleId: string): void {
  const { selection } = useSelection.getState()
  if (selection?.articleId !== articleId) return
  if (document.activeElement?.closest('[data-keeps-selection]')) return
  useSelection.setState({ selection: null })
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : { start, end: start }
}
