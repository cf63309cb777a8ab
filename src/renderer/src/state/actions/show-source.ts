import { openPanes, showRange, useWorkspace } from '../stores/workspace-store.ts'

/** The article that was opened to show a passage: the next one takes its place. */
let opened: string | null = null

/** A range of an article, in UTF-16 offsets. */
export interface SourcePlace {
  articleId: string
  start: number
  end: number
}

/**
 * Brings a passage into view in its article, while one goes through a list of such; the focus stays where it
 * is. Of the articles that are opened for it only the last one stays open.
 */
export function showSource({ articleId, start, end }: SourcePlace): void {
  const { panes } = useWorkspace.getState()
  const isOpen = panes.some((pane) => pane.articleId === articleId)
  const isReplaced = !isOpen && panes.some((pane) => pane.articleId === opened)
  if (isReplaced) {
    const others = panes.map((pane) => (pane.articleId === opened ? { ...pane, articleId } : pane))
    openPanes(others, articleId)
  }
  if (!isOpen) opened = articleId
  showRange(articleId, { start, end })
}
