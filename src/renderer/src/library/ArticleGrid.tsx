import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  memo,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { messages } from '../../../shared/messages.ts'
import { readHere } from '../state/actions/read-here.ts'
import { seeArrived, useImport } from '../state/stores/import-store.ts'
import { useListPlace } from '../state/stores/list-place.ts'
import { focusNextFrame } from '../ui/focus-next-frame.ts'
import styles from './ArticleGrid.module.css'
import { ArticleRow } from './ArticleRow.tsx'
import type { Column } from './columns.ts'
import { GroupRow } from './GroupRow.tsx'
import { handleGridKeys } from './grid-keys.ts'
import type { Leave, ListHandle } from './list-keys.ts'
import type { ListRows } from './list-rows.ts'
import { handlePickingClick, pickedOf } from './picking.ts'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { useOffsetBelow } from './use-offset-below.ts'

interface Props {
  rows: ListRows
  /** Those of the table; null: the list is narrow. */
  columns: readonly Column[] | null
  /** What stands over the rows: the heads of the columns, as a row of its own. */
  head?: ReactNode
  /** What the rows scroll in; only those in view are drawn. */
  scroller: RefObject<HTMLElement | null>
  /** Holds what stands above them in it; null: nothing that changes. */
  above: RefObject<HTMLElement | null> | null
  onLeave: Leave
  ref: Ref<ListHandle>
}

// A row with a title of two lines; each is measured once it is drawn. Those of the table are all alike.
const ROW_HEIGHT = { list: 62, table: 30 }
const GROUP_HEIGHT = 30
// The heads of the columns stay over the rows.
const HEAD_HEIGHT = 30
// Rows drawn before and after those in view, so that a quick scroll shows no gaps.
const OVERSCAN = 8

/**
 * The articles as a grid of one tab stop: arrows, pages, Home and End move, Enter opens. What was just
 * imported is scrolled into view.
 */
export const ArticleGrid = memo(function ArticleGrid(props: Props) {
  const { rows: list, columns, head, scroller, above, onLeave, ref } = props

  const grid = useRef<HTMLDivElement>(null)
  const at = useListPlace((state) => state.at)
  // Dossiers stand above the articles: the rows begin so far down in what scrolls.
  const offset = useOffsetBelow(above, grid)
  /** The row that the focus is on its way to. */
  const wanted = useRef<string | null>(null)
  /** The row that had the focus before the pointer was pressed. */
  const pressedFrom = useRef<string | null>(null)
  const isTable = columns !== null
  const heads = isTable ? 1 : 0
  const place = at === null ? -1 : list.indexOf(at)
  const focused = Math.max(0, place)

  const rowHeight = isTable ? ROW_HEIGHT.table : ROW_HEIGHT.list
  // The same for as long as the list is: for another all rows are placed anew, however many.
  const keyOf = useCallback((index: number) => list.at(index)?.key ?? index, [list])
  const sizeOf = useCallback(
    (index: number) => (list.isHeading(index) ? GROUP_HEIGHT : rowHeight),
    [list, rowHeight],
  )
  const rows = useVirtualizer({
    count: list.count,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: offset,
    scrollPaddingStart: heads * HEAD_HEIGHT,
    // The stop of the Tab key is there wherever the list is scrolled to.
    rangeExtractor: useCallback((range: Range) => withRow(range, focused), [focused]),
  })

  const focusRow = (index: number) => {
    const row = list.at(index)
    if (!row) return
    goToRow(row.key)
    wanted.current = row.key
    rows.scrollToIndex(index)
    // The row may have to be drawn first. Another key may come before: the last says where to.
    focusNextFrame(() => rowOf(grid.current, wanted.current))
  }

  const kept = useKeptFocus({
    at: place,
    count: list.count,
    focus: focusRow,
    leave: () => onLeave(-1),
  })

  useImperativeHandle(ref, () => ({
    focusEdge: (edge) => {
      focusRow(edge === 'first' ? 0 : list.count - 1)
      return list.count > 0
    },
  }))

  const arrived = useImport((state) => state.arrived)
  useEffect(() => {
    if (arrived.size === 0) return
    const come = list.articles.find(({ id }) => arrived.has(id))
    // They come to the list a moment after the import has ended.
    if (!come) return
    rows.scrollToIndex(list.indexOf(come.id))
    seeArrived()
  }, [arrived, list, rows])

  // In another look the list is where one was in it.
  useLayoutEffect(() => {
    if (place !== -1) requestAnimationFrame(() => rows.scrollToIndex(place, { align: 'center' }))
    // Once, when it is shown.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  // The same for as long as the list is, or each row would be drawn anew whenever one is scrolled into view.
  const press = useMemo(
    () => ({
      onClick: (event: MouseEvent, index: number, id: string) => {
        const last = pressedFrom.current === null ? -1 : list.indexOf(pressedFrom.current)
        const from = last === -1 ? index : last
        // In the table a press only goes there: opened, the article takes the table's place.
        if (!handlePickingClick(event, list, index, from) && !isTable) readHere(id)
      },
      onDoubleClick: (id: string) => isTable && readHere(id),
      picked: () => pickedOf(list.articles),
    }),
    [list, isTable],
  )

  const gridProps = {
    role: list.groups ? 'treegrid' : 'grid',
    'aria-label': messages.library.articles,
    'aria-rowcount': list.count + heads,
    'aria-colcount': columns?.length ?? 1,
    'aria-multiselectable': true,
  } as const
  const body = (
    <div
      ref={grid}
      {...(isTable ? { role: 'rowgroup' } : gridProps)}
      className={styles['grid']}
      style={{ height: rows.getTotalSize() }}
      onKeyDown={(event) =>
        handleGridKeys(event, {
          rows: list,
          focused,
          focusRow,
          page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
          leave: onLeave,
        })
      }
      {...kept}
      // The press itself brings the focus to its row.
      onMouseDownCapture={() => {
        pressedFrom.current = list.at(focused)?.key ?? null
      }}
    >
      {rows.getVirtualItems().map((item) => {
        const row = list.at(item.index)
        if (!row) return null
        const placed = {
          index: item.index,
          rowIndex: item.index + 1 + heads,
          top: item.start - offset,
          tabbable: item.index === focused,
          rowKey: row.key,
          onFocus: goToRow,
        }
        if (row.kind === 'group') {
          return <GroupRow key={item.key} {...placed} group={row.group} isFolded={row.isFolded} />
        }
        return (
          <ArticleRow
            key={item.key}
            ref={isTable ? undefined : rows.measureElement}
            {...placed}
            article={row.article}
            columns={columns}
            level={list.groups ? 2 : null}
            {...press}
          />
        )
      })}
    </div>
  )
  if (!isTable) return body
  return (
    <div {...gridProps} className={styles['table']}>
      {head}
      {body}
    </div>
  )
})

function goToRow(key: string): void {
  useListPlace.setState({ at: key })
}

function withRow(range: Range, index: number): number[] {
  const drawn = defaultRangeExtractor(range)
  if (index >= range.count || drawn.includes(index)) return drawn
  return [...drawn, index].toSorted((a, b) => a - b)
}

function rowOf(grid: HTMLElement | null, key: string | null): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key ?? '')}"]`) ?? null
}
