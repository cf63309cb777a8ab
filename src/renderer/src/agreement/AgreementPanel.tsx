import { ChevronsDown, ChevronsUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { ROW_FILTERS, ROW_ORDERS, shownRows } from '../../../core/agreement/table.ts'
import { agreedOf } from '../../../core/agreement/agreed.ts'
import { TABLE_FORMATS } from '../../../core/model/agreement-sheet.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import { countsInWords } from '../../../shared/agreement-words.ts'
import { messages } from '../../../shared/messages.ts'
import { closeAgreement } from '../state/actions/open-agreement.ts'
import { placeAmong, type Table, tableOf, useAgreement } from '../state/stores/agreement-store.ts'
import { useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { AddClaim } from './AddClaim.tsx'
import { exportTable } from './agreement-actions.ts'
import styles from './AgreementPanel.module.css'
import { AgreementTable } from './AgreementTable.tsx'
import { makeTableSheet } from './make-table-sheet.ts'
import { PlaceDetails } from './PlaceDetails.tsx'
import { useFollowPicked } from './picked-passage.ts'
import { useGathering } from './use-gathering.ts'
import { useTableNames } from './table-names.ts'

const words = messages.agreement

/** The agreement table of a dossier: its claims by its articles, and what is known of the cell one looks at. */
export function AgreementPanel({ dossierId }: { dossierId: string }) {
  useGathering(dossierId)
  useFollowPicked()
  const state = useAgreement()
  const articles = useLibrary((library) => library.articles)
  const { rows, texts, evidence, groups, agreement, order, filter } = state
  const table = useMemo(
    () => tableOf(useAgreement.getState(), articles),
    // What the table is made of, and nothing else of the store.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [rows, texts, evidence, groups, agreement, articles],
  )
  const shown = useMemo(() => shownRows(table.rows, order, filter), [table, order, filter])
  const place = placeAmong(shown, table.columns, state.selected)
  const panel = useRef<HTMLElement>(null)
  const isRead = state.dossierId === dossierId && (state.status === 'done' || rows.length > 0)
  const isEmpty = isRead && table.rows.length === 0

  useEffect(() => {
    if (!state.takesFocus || !isRead) return
    if (panel.current && !focusPlace(panel.current)) {
      ;(panel.current.querySelector<HTMLElement>('input') ?? panel.current).focus()
    }
    useAgreement.setState({ takesFocus: false })
  }, [state.takesFocus, isRead])

  return (
    <section
      ref={panel}
      className={styles['panel']}
      data-agreement
      data-tall={state.isTall || undefined}
      tabIndex={-1}
      aria-label={words.name}
      onKeyDown={pressed}
      onFocus={({ target, currentTarget }) => {
        // A press between its parts is for where one is: keys go on there.
        if (target === currentTarget) focusPlace(currentTarget)
      }}
    >
      <Head dossierId={dossierId} table={table} shown={shown} />
      {state.status === 'failed' && (
        <div role="alert" className={styles['failed']}>
          <p>{words.failed}</p>
          <p>{state.failure}</p>
        </div>
      )}
      {isRead && (
        <div className={styles['scroller']}>
          {isEmpty ? (
            <p className={styles['nothing']}>
              {texts.length === 0 ? words.noArticles : words.noClaims}
            </p>
          ) : (
            <AgreementTable columns={table.columns} rows={shown} groups={groups} place={place} />
          )}
          {!isEmpty && shown.length === 0 && (
            <p className={styles['nothing']}>{words.noneOfThese}</p>
          )}
          <AddClaim />
        </div>
      )}
      {table.rows.length > 0 && <PlaceDetails table={table} place={place} />}
    </section>
  )
}

/** Puts the focus where one is in the table; false where it has no claims. */
function focusPlace(panel: HTMLElement): boolean {
  const place = panel.querySelector<HTMLElement>('[data-place][tabindex="0"]')
  place?.focus()
  return place !== null
}

/** Esc leaves the table; in a field it leaves the field. */
function pressed(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  closeAgreement()
}

interface HeadProps {
  dossierId: string
  table: Table
  shown: Table['rows']
}

function Head({ dossierId, table, shown }: HeadProps) {
  const name = useLibrary(({ dossiers }) => lookUp(dossiers, dossierId)?.name ?? '')
  const { status, done, isTall, order, filter } = useAgreement()
  const total = useTotal(table)
  const isGathering = status === 'gathering'
  return (
    <header className={styles['head']}>
      <div className={styles['titles']}>
        <h2>{words.of(name)}</h2>
        <p role="status" data-gathering={isGathering || undefined}>
          {isGathering ? words.gathering(Math.round(100 * done)) : total}
        </p>
      </div>
      {table.rows.length > 0 && (
        <div className={styles['tools']}>
          <div className={styles['filters']} role="group" aria-label={words.only}>
            {ROW_FILTERS.map((one) => (
              <Button
                key={one}
                aria-pressed={one === filter}
                onClick={() => useAgreement.setState({ filter: one })}
              >
                {words.filters[one]} {shownRows(table.rows, 'written', one).length}
              </Button>
            ))}
          </div>
          <select
            aria-label={words.order}
            className={styles['order']}
            value={order}
            onChange={({ target }) => {
              const chosen = ROW_ORDERS.find((one) => one === target.value)
              if (chosen) useAgreement.setState({ order: chosen })
            }}
          >
            {ROW_ORDERS.map((one) => (
              <option key={one} value={one}>
                {words.orders[one]}
              </option>
            ))}
          </select>
          <Export name={name} total={total} columns={table.columns} rows={shown} />
        </div>
      )}
      <IconButton
        label={isTall ? words.shorter : words.taller}
        aria-pressed={isTall}
        icon={
          isTall ? <ChevronsDown size={14} aria-hidden /> : <ChevronsUp size={14} aria-hidden />
        }
        onClick={() => useAgreement.setState({ isTall: !isTall })}
      />
      <IconButton label={words.close} icon={<X size={14} aria-hidden />} onClick={closeAgreement} />
    </header>
  )
}

/** Of the whole dossier: how many outlets and sources it has, and how much is left to check. */
function useTotal({ columns, rows }: Table): string {
  const groups = useAgreement((state) => state.groups)
  const areCopiesKnown = useAgreement((state) => state.areCopiesKnown)
  const articles = useLibrary((state) => state.articles)
  const all = columns.map((id) => ({
    id,
    outlet: lookUp(articles, id)?.outlet.value ?? '',
    date: '',
  }))
  const counts = countsInWords(agreedOf(all, groups))
  const cells = rows.flatMap((row) => row.cells)
  const open = cells.filter(({ stance }) => stance === null).length
  const total = words.total(counts, open, cells.length)
  return areCopiesKnown ? total : `${total} ${words.copiesUnknown}`
}

interface ExportProps extends Pick<Table, 'columns' | 'rows'> {
  name: string
  total: string
}

/** The table as it is shown, for somebody without Collate. */
function Export({ name, total, columns, rows }: ExportProps) {
  const names = useTableNames()
  return (
    <ActionMenu
      label={words.exportTitle}
      actions={TABLE_FORMATS.map((format) => ({
        id: format,
        label: words.exportAs[format],
        run: () => {
          const { groups } = useAgreement.getState()
          const given = { title: name, about: [total], columns, rows, groups, ...names }
          attempt(() => exportTable(makeTableSheet(given), format))
        },
      }))}
    />
  )
}
