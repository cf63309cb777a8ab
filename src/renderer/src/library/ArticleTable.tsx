import {
  memo,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { ArticleGrid } from './ArticleGrid.tsx'
import styles from './ArticleTable.module.css'
import { columnsFor, gridTemplate } from './columns.ts'
import type { Leave, ListHandle } from './list-keys.ts'
import type { ListRows } from './list-rows.ts'
import { type HeadHandle, TableHead } from './TableHead.tsx'

interface Props {
  rows: ListRows
  onLeave: Leave
  ref: Ref<ListHandle>
}

/** The articles as a table of as many columns as there is room for. */
export const ArticleTable = memo(function ArticleTable({ rows, onLeave, ref }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HeadHandle>(null)
  const grid = useRef<ListHandle>(null)
  const [width, setWidth] = useState(0)
  const columns = useMemo(() => columnsFor(width), [width])
  const template = gridTemplate(columns)

  useLayoutEffect(() => {
    const target = scroller.current
    if (!target) return
    const measure = () => setWidth(target.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [])
  useImperativeHandle(ref, () => ({
    focusEdge: (edge) => grid.current?.focusEdge(edge) ?? false,
  }))

  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      style={{ '--table-columns': template } as React.CSSProperties}
    >
      <ArticleGrid
        ref={grid}
        rows={rows}
        columns={columns}
        head={useMemo(
          () => (
            <TableHead
              ref={head}
              columns={columns}
              onLeave={(by) => (by === 1 ? grid.current?.focusEdge('first') : onLeave(-1))}
            />
          ),
          [columns, onLeave],
        )}
        scroller={scroller}
        above={null}
        // Under the last row there is nothing.
        onLeave={useCallback((by: 1 | -1) => by === -1 && head.current?.focus(), [])}
      />
    </div>
  )
})
