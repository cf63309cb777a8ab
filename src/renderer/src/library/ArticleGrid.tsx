import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { ArticleSummary } from '../../../core/model/summary.ts'
import { messages } from '../../../shared/messages.ts'
import { trashArticle } from '../state/actions/library-actions.ts'
import { trashArticles } from '../state/actions/picked-actions.ts'
import { seeArrived, useImport } from '../state/stores/import-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { readHere } from '../state/actions/read-here.ts'
import { openArticle } from '../state/stores/workspace-store.ts'
import { focusNextFrame } from '../ui/focus-next-frame.ts'
import styles from './ArticleGrid.module.css'
import { ArticleRow } from './ArticleRow.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { handlePickingClick, handlePickingKeys, pickedOf, type Rows } from './picking.ts'
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
  /** The row that the focus is on its way to. */
  const wanted = useRef<string | null>(null)
  /** The row that had the focus before the pointer was pressed. */
  const pressedFrom = useRef<string | null>(null)
  const at = articles.findIndex((article) => article.id === focusedId)
  const focused = Math.max(0, at)

  // Dossiers stand above the articles: the rows begin so far down in what scrolls. Looked at after
  // every drawing, since nothing here knows when that list grows; set only when it did.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    if (articles.length === 0) return
    const top = grid.current?.offsetTop ?? 0
    if (top !== offset) setOffset(top)
  })

  // The same for as long as the list is: for another all rows are placed anew, however many.
  const keyOf = useCallback((index: number) => articles[index]?.id ?? index, [articles])
  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: offset,
  })

  const focusRow = (index: number) => {
    const article = articles[index]
    if (!article) return
    setFocusedId(article.id)
    wanted.current = article.id
    rows.scrollToIndex(index)
    // The row may have to be drawn first. Another key may come before: the last says where to.
    focusNextFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-article-row="${wanted.current}"]`),
    )
  }

  const kept = useKeptFocus({
    at,
    count: articles.length,
    focus: focusRow,
    leave: () => onLeave(-1),
  })

  useImperativeHandle(ref, () => ({
    focusEdge: (edge) => {
      focusRow(edge === 'first' ? 0 : articles.length - 1)
      return articles.length > 0
    },
  }))

  const arrived = useImport((state) => state.arrived)
  useEffect(() => {
    if (arrived.size === 0) return
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
    if (event.target === row && handlePickingKeys(event, { articles, focused, focusRow })) return
    if (handleRowKeys(event, row, row) || event.target !== row) return
    const action = keyActions({ focusRow, focused, articles, leave: onLeave })[event.key]
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
      aria-multiselectable
      className={styles['grid']}
      style={{ height: rows.getTotalSize() }}
      onKeyDown={onKeyDown}
      {...kept}
      // The press itself brings the focus to its row.
      onMouseDownCapture={() => {
        pressedFrom.current = articles[focused]?.id ?? null
      }}
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
              onClick={(event) => {
                const last = pressedFrom.current ?? article.id
                if (!handlePickingClick(event, article.id, articles, last)) readHere(article.id)
              }}
              picked={() => pickedOf(articles)}
            />
          )
        )
      })}
    </div>
  )
}

interface KeyRows extends Rows {
  leave: Leave
}

function keyActions({ focusRow, focused, articles, leave }: KeyRows): Record<string, () => void> {
  const count = articles.length
  const article = articles[focused]
  if (!article) return {}
  return {
    ArrowDown: () => (focused + 1 < count ? focusRow(focused + 1) : leave(1)),
    ArrowUp: () => (focused > 0 ? focusRow(focused - 1) : leave(-1)),
    Home: () => focusRow(0),
    End: () => focusRow(count - 1),
    Enter: () => readHere(article.id),
    // Opened beside what is read, with the list kept.
    ' ': () => openArticle(article.id),
    Delete: () => {
      const picked = pickedOf(articles)
      const going = new Set((picked.length > 0 ? picked : [article]).map(({ id }) => id))
      const stays = ({ id }: ArticleSummary) => !going.has(id)
      const next = articles.findIndex((one, index) => index > focused && stays(one))
      focusRow(next === -1 ? articles.findLastIndex(stays) : next)
      attempt(() => (picked.length > 0 ? trashArticles(picked) : trashArticle(article)))
    },
  }
}
