import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { trashArticle } from '../state/actions/library-actions.ts'
import { seeArrived, useImport } from '../state/stores/import-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { readHere } from '../state/actions/read-here.ts'
import { openArticle } from '../state/stores/workspace-store.ts'
import { focusNextFrame } from '../ui/focus-next-frame.ts'
import styles from './ArticleGrid.module.css'
import { ArticleRow } from './ArticleRow.tsx'
import { handleRowKeys, type Leave, type ListHandle } from './list-keys.ts'

interface Props {
  articles: readonly ArticleSummary[]
  /** What the lists of the library scroll in; only rows in view are drawn. */
  scroller: RefObject<HTMLElement | null>
  onLeave: Leave
  ref: Ref<ListHandle>
}

// A row with a title of two lines; each is measured once it is drawn.
const ROW_HEIGHT = 62
// Rows drawn before and after those in view, so that a quick scroll shows no gaps.
const OVERSCAN = 8

/**
 * The articles as a grid of one tab stop: arrows, Home and End move, Enter opens. What was just
 * imported is scrolled into view.
 */
export function ArticleGrid({ articles, scroller, onLeave, ref }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const [offset, setOffset] = useState(0)
  const focused = Math.max(
    0,
    articles.findIndex((article) => article.id === focusedId),
  )

  // Dossiers stand above the articles: the rows begin so far down in what scrolls. Looked at after
  // every drawing, since nothing here knows when that list grows; set only when it did.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    if (articles.length === 0) return
    const top = grid.current?.offsetTop ?? 0
    if (top !== offset) setOffset(top)
  })

  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => articles[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: offset,
  })

  const focusRow = (index: number) => {
    const article = articles[index]
    if (!article) return
    setFocusedId(article.id)
    rows.scrollToIndex(articles.indexOf(article))
    // The row may have to be drawn first.
    focusNextFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-article-row="${article.id}"]`),
    )
  }

  useImperativeHandle(ref, () => ({
    focusEdge: (edge) => {
      focusRow(edge === 'first' ? 0 : articles.length - 1)
      return articles.length > 0
    },
  }))

  const arrived = useImport((state) => state.arrived)
  useEffect(() => {
    const index = articles.findIndex(({ id }) => arrived.has(id))
    // They come to the list a moment after the import has ended.
    if (index === -1) return
    rows.scrollToIndex(index)
    seeArrived()
  }, [arrived, articles, rows])

  const onKeyDown = (event: KeyboardEvent) => {
    const article = articles[focused]
    const row = (event.target as Element).closest<HTMLElement>('[role="row"]')
    if (event.defaultPrevented || !article || !row) return
    if (handleRowKeys(event, row, row) || event.target !== row) return
    const action = keyActions(focusRow, focused, articles.length, article, onLeave)[event.key]
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    action()
  }

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={messages.library.articles}
      aria-rowcount={articles.length}
      aria-colcount={1}
      className={styles['grid']}
      style={{ height: rows.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {rows.getVirtualItems().map((item) => {
        const article = articles[item.index]
        return (
          article && (
            <ArticleRow
              key={item.key}
              ref={rows.measureElement}
              article={article}
              index={item.index}
              top={item.start - offset}
              tabbable={item.index === focused}
              onFocus={() => setFocusedId(article.id)}
            />
          )
        )
      })}
    </div>
  )
}

function keyActions(
  focusRow: (index: number) => void,
  focused: number,
  count: number,
  article: ArticleSummary,
  leave: Leave,
): Record<string, () => void> {
  return {
    ArrowDown: () => (focused + 1 < count ? focusRow(focused + 1) : leave(1)),
    ArrowUp: () => (focused > 0 ? focusRow(focused - 1) : leave(-1)),
    Home: () => focusRow(0),
    End: () => focusRow(count - 1),
    Enter: () => readHere(article.id),
    // Opened beside what is read, with the list kept.
    ' ': () => openArticle(article.id),
    Delete: () => {
      focusRow(focused + 1 < count ? focused + 1 : focused - 1)
      attempt(() => trashArticle(article))
    },
  }
}
