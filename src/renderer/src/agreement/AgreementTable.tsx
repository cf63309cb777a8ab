import { memo, type KeyboardEvent, useEffect, useRef } from 'react'
import type { Cell } from '../../../core/agreement/cells.ts'
import type { SourceGroup } from '../../../core/agreement/sources.ts'
import type { TableRow } from '../../../core/agreement/table.ts'
import { STANCES } from '../../../core/model/agreement.ts'
import {
  agreedInWords,
  cellInWords,
  groupInWords,
  toneOf,
} from '../../../shared/agreement-words.ts'
import { messages } from '../../../shared/messages.ts'
import { noteTitle, useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import type { TablePlace } from '../state/stores/agreement-store.ts'
import { Name } from '../ui/Name.tsx'
import { goToClaim, judge, removeClaim, selectPlace, showPassage } from './agreement-actions.ts'
import styles from './AgreementTable.module.css'
import { digitOf, isWithModifier } from '../ui/plain-key.ts'
import { stepInGrid } from './grid-step.ts'
import { forgetPicked } from './picked-passage.ts'
import { StanceSign } from './StanceSign.tsx'
import { useTableNames } from './table-names.ts'

const words = messages.agreement

interface Props {
  columns: readonly string[]
  rows: readonly TableRow[]
  groups: readonly SourceGroup[]
  /** Where one is; null where there is no row. */
  place: TablePlace | null
}

/** The table itself: arrow keys walk it, digits judge, Enter shows the passage. */
export function AgreementTable({ columns, rows, groups, place }: Props) {
  const { nameOf, dateOf } = useTableNames()
  const table = useRef<HTMLTableElement>(null)
  const isGrouped = groups.some(({ articleIds }) => articleIds.length > 1)

  useEffect(() => {
    const cell = table.current?.querySelector<HTMLElement>('[data-place][tabindex="0"]')
    if (!cell) return
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // Where the focus is in the table it goes along.
    if (table.current?.contains(document.activeElement)) cell.focus({ preventScroll: true })
  }, [place?.row, place?.articleId])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!place || isWithModifier(event)) return
    const row = rows.find(({ claim }) => claim.key === place.row)!
    const cell = row.cells.find(({ articleId }) => articleId === place.articleId) ?? null
    const next = stepInGrid({ rows: rows.map(({ claim }) => claim.key), columns }, place, event.key)
    const action = next
      ? () => selectPlace(next, cellOf(rows, next))
      : cell
        ? onCell(event, row, cell)
        : onClaim(event, row)
    if (!action) return
    event.preventDefault()
    attempt(action)
  }

  return (
    <table
      ref={table}
      role="grid"
      aria-label={words.grid}
      className={styles['table']}
      onKeyDown={onKeyDown}
    >
      <thead>
        {isGrouped && <Groups columns={columns} groups={groups} />}
        <tr>
          <th scope="col" className={styles['corner']}>
            {words.claim}
          </th>
          {columns.map((id) => (
            <th key={id} scope="col">
              <Name of={nameOf(id)} />
              <small>{dateOf(id)}</small>
            </th>
          ))}
          <th scope="col">{words.saidBy}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.claim.key}>
            <ClaimHead row={row} isSelected={isAt(place, row.claim.key, null)} />
            {row.cells.map((cell) => (
              <CellView
                key={cell.articleId}
                cell={cell}
                isSelected={isAt(place, cell.row, cell.articleId)}
              />
            ))}
            <td className={styles['agreed']}>
              {agreedInWords(row.agreed, nameOf, dateOf).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isAt(place: TablePlace | null, row: string, articleId: string | null): boolean {
  return place?.row === row && place.articleId === articleId
}

function cellOf(rows: readonly TableRow[], place: TablePlace): Cell | null {
  const row = rows.find(({ claim }) => claim.key === place.row)
  return row?.cells.find(({ articleId }) => articleId === place.articleId) ?? null
}

/** What a key does to a cell. */
function onCell(event: KeyboardEvent, { claim }: TableRow, cell: Cell) {
  const { key } = event
  if (key === 'Enter' || key === ' ') return () => showPassage(cell)
  const digit = digitOf(event)
  const isClear = key === 'Backspace' || key === 'Delete' || digit === '0'
  const stance = digit === undefined ? undefined : STANCES[Number(digit) - 1]
  if (!isClear && stance === undefined) return null
  return async () => {
    await judge(claim, cell, isClear ? null : stance!)
    forgetPicked()
  }
}

/** What a key does to a claim. */
function onClaim({ key }: KeyboardEvent, { claim }: TableRow) {
  const [noteId] = claim.noteIds
  if (noteId !== undefined) return key === 'Enter' ? () => goToClaim(claim, noteId) : null
  if (key === 'Delete' || key === 'Backspace') return () => removeClaim(claim)
  if (key !== 'Enter' && key !== 'F2') return null
  return () => document.querySelector<HTMLElement>('[data-agreement] [data-editable]')?.click()
}

/** Which columns are one source, over those that are. */
function Groups({ columns, groups }: Pick<Props, 'columns' | 'groups'>) {
  const inOrder = groups.toSorted(
    (a, b) => columns.indexOf(firstOf(a, columns)) - columns.indexOf(firstOf(b, columns)),
  )
  return (
    <tr className={styles['groups']}>
      <td role="presentation" />
      {inOrder.map((group) => {
        const why = groupInWords(group)
        const width = group.articleIds.length
        return why === null ? (
          <td key={firstOf(group, columns)} colSpan={width} role="presentation" />
        ) : (
          <th key={firstOf(group, columns)} scope="colgroup" colSpan={width}>
            <span>{why}</span>
          </th>
        )
      })}
      <td role="presentation" />
    </tr>
  )
}

function firstOf({ articleIds }: SourceGroup, columns: readonly string[]): string {
  return columns.find((id) => articleIds.includes(id)) ?? ''
}

/** A claim, and where it is stated. */
function ClaimHead({ row: { claim }, isSelected }: { row: TableRow; isSelected: boolean }) {
  const from = useLibrary(({ notes }) => claim.noteIds.map((id) => noteTitle(notes, id)).join(', '))
  return (
    <th
      scope="row"
      role="rowheader"
      data-place
      tabIndex={isSelected ? 0 : -1}
      aria-selected={isSelected}
      className={styles['claim']}
      onClick={(event) => {
        event.currentTarget.focus({ preventScroll: true })
        selectPlace({ row: claim.key, articleId: null }, null)
      }}
    >
      <span>
        <Name of={claim.words} />
      </span>
      <small>{claim.noteIds.length === 0 ? words.written : words.inNote(from)}</small>
    </th>
  )
}

interface CellProps {
  cell: Cell
  isSelected: boolean
}

const CellView = memo(function CellView({ cell, isSelected }: CellProps) {
  const says = cellInWords(cell)
  const isOffered = cell.stance === null && cell.quote !== ''
  return (
    <td
      role="gridcell"
      data-place
      data-article={cell.articleId}
      data-tone={toneOf(cell)}
      data-judged={cell.basis === 'judged' || undefined}
      data-fallen={cell.fallen !== null || undefined}
      tabIndex={isSelected ? 0 : -1}
      aria-selected={isSelected}
      className={styles['cell']}
      onClick={(event) => {
        event.currentTarget.focus({ preventScroll: true })
        selectPlace({ row: cell.row, articleId: cell.articleId }, null)
        showPassage(cell)
      }}
    >
      <span className={styles['says']}>
        <StanceSign tone={toneOf(cell)} />
        {says}
      </span>
      {cell.quote !== '' && (
        <span className={styles['quote']}>
          {isOffered && <em>{words.offered} </em>}
          <Name of={cell.quote} />
        </span>
      )}
    </td>
  )
})
