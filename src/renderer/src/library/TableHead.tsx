import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { messages } from '../../../shared/messages.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { changeSettings, useSettings } from '../state/stores/settings-store.ts'
import styles from './ArticleTable.module.css'
import { COLUMNS, type Column } from './columns.ts'
import type { Leave } from './list-keys.ts'

const words = messages.library

/** The heads of the columns, as the rows under them reach them. */
export interface HeadHandle {
  focus: () => void
}

interface Props {
  columns: readonly Column[]
  onLeave: Leave
  ref: Ref<HeadHandle>
}

/**
 * What stands in the columns, in one stop of the Tab key. A press orders the articles by one, another turns
 * the order round.
 */
export function TableHead({ columns, onLeave, ref }: Props) {
  const order = useSettings((state) => state.articleOrder)
  const isReversed = useSettings((state) => state.isOrderReversed)
  const [last, setLast] = useState<Column['of']>('title')
  const row = useRef<HTMLDivElement>(null)
  const stop = columns.some(({ of }) => of === last) ? last : 'title'

  const focusAt = (index: number) => {
    const column = columns[Math.min(columns.length - 1, Math.max(0, index))]
    row.current?.querySelector<HTMLElement>(`[data-column="${column?.of}"] button`)?.focus()
  }
  useImperativeHandle(ref, () => ({
    focus: () => focusAt(columns.findIndex(({ of }) => of === stop)),
  }))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const here = columns.findIndex(({ of }) => of === stop)
    const action = {
      ArrowLeft: () => focusAt(here - 1),
      ArrowRight: () => focusAt(here + 1),
      Home: () => focusAt(0),
      End: () => focusAt(columns.length - 1),
      ArrowDown: () => onLeave(1),
      ArrowUp: () => onLeave(-1),
    }[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <div ref={row} role="row" aria-rowindex={1} className={styles['head']} onKeyDown={onKeyDown}>
      {columns.map((column) => {
        const isOrder = column.of === order
        const isUp = column.isAscending !== isReversed
        const Sign = isUp ? ArrowUp : ArrowDown
        return (
          <div
            key={column.of}
            role="columnheader"
            aria-colindex={COLUMNS.indexOf(column) + 1}
            aria-sort={isOrder ? (isUp ? 'ascending' : 'descending') : 'none'}
            data-column={column.of}
            data-number={column.isNumber}
          >
            <button
              type="button"
              tabIndex={column.of === stop ? 0 : -1}
              title={headTip(column, isOrder && !isReversed)}
              onFocus={() => setLast(column.of)}
              onClick={() => orderBy(column, isOrder && !isReversed)}
            >
              <span>{words.columns[column.of]}</span>
              {isOrder && <Sign size={12} aria-hidden />}
            </button>
          </div>
        )
      })}
    </div>
  )
}

/** What a press would do. */
function headTip({ of }: Column, isReversed: boolean): string {
  return isReversed ? words.reversedOrders[of] : words.orders[of]
}

function orderBy({ of }: Column, isOrderReversed: boolean): void {
  attempt(() => changeSettings({ articleOrder: of, isOrderReversed }))
}
