import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { lookUp } from '../../../core/model/look-up.ts'
import { SHEET_FORMATS } from '../../../core/model/check-sheet.ts'
import { messages } from '../../../shared/messages.ts'
import { noteTitle, useLibrary } from '../state/stores/library-store.ts'
import { attempt } from '../state/stores/messages-store.ts'
import { ActionMenu } from '../ui/ActionMenu.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import {
  exportCheck,
  leaveCheck,
  selectClaim,
  shownClaims,
  tickAndGoOn,
  toggleTick,
  untick,
  walkClaims,
} from './check-actions.ts'
import {
  claimsWithTicks,
  type Filter,
  filtered,
  FILTERS,
  type ShownClaim,
  tickedNote,
  useCheck,
} from '../state/stores/check-store.ts'
import styles from './CheckPanel.module.css'
import { makeSheet } from './make-sheet.ts'
import { useSourceNames } from '../state/stores/source-names.ts'
import { isWithModifier } from '../ui/plain-key.ts'
import { ClaimRow } from './ClaimRow.tsx'
import { useChecking } from './use-checking.ts'

const words = messages.check

/** The claims of a note one under the other, each with what was found of it and whether it is ticked. */
export function CheckPanel() {
  useChecking()
  const panel = useRef<HTMLDivElement>(null)
  const { subject, status, claims, ticks, filter, selected, takesFocus } = useCheck()
  const isDraft = subject?.kind === 'draft'
  const all = useMemo(() => claimsWithTicks({ claims, ticks }), [claims, ticks])
  const shown = filtered(all, filter)
  const isReady = status !== 'checking' || claims.length > 0

  useEffect(() => {
    if (!isReady || shown.length === 0) return
    if (shown.some(({ claim }) => claim.key === selected)) return
    // The first that is left to check is what one came for.
    selectClaim(shown.find(({ state }) => state.is !== 'ticked') ?? shown[0]!)
  })

  useEffect(() => {
    const box = panel.current
    const isInside = box?.contains(document.activeElement) === true
    if (!box || (!isInside && !takesFocus)) return
    const row = box.querySelector<HTMLElement>('[data-claim][tabindex="0"]')
    // What was pressed beside a claim keeps the focus.
    if (isInside && document.activeElement?.matches('[data-check] button:not([data-claim])')) return
    if (row) row.focus()
    else if (!isInside) box.focus()
    if (isReady) useCheck.setState({ takesFocus: false })
    row?.scrollIntoView({ block: 'nearest' })
  }, [selected, isReady, takesFocus])

  return (
    <div
      ref={panel}
      className={styles['panel']}
      tabIndex={-1}
      data-check
      role="group"
      aria-label={words.tab}
      onKeyDown={pressed}
    >
      <Head all={all} />
      {status === 'failed' && <Failed />}
      {isReady && status !== 'failed' && all.length === 0 && (
        <p className={styles['nothing']}>{isDraft ? words.nothingInDraft : words.nothing}</p>
      )}
      {all.length > 0 && (
        <>
          <Filters all={all} />
          <ul className={styles['claims']} aria-label={words.claims}>
            {shown.map((one) => (
              <ClaimRow key={one.claim.key} one={one} isSelected={one.claim.key === selected} />
            ))}
          </ul>
          {shown.length === 0 && <p className={styles['nothing']}>{words.noneOfThese}</p>}
          <p className={styles['keys']}>{isDraft ? words.keysOfDraft : words.keys}</p>
        </>
      )}
    </div>
  )
}

function Head({ all }: { all: readonly ShownClaim[] }) {
  const subject = useCheck((state) => state.subject)
  const status = useCheck((state) => state.status)
  const done = useCheck((state) => state.done)
  const noteId = tickedNote(subject)
  const noteName = useLibrary(({ notes }) => noteTitle(notes, noteId ?? ''))
  const title = subject?.kind === 'draft' ? subject.name : noteName
  const checked = all.filter(({ state }) => state.is === 'ticked').length
  const bare = all.filter(({ claim }) => claim.bare !== null).length
  return (
    <header className={styles['head']}>
      <div className={styles['titles']}>
        <h2>{words.of(title)}</h2>
        {all.length > 0 && <Export title={title} all={all} />}
        <IconButton
          label={words.close}
          icon={<X size={14} aria-hidden />}
          onClick={() => attempt(leaveCheck)}
        />
      </div>
      <p
        role="status"
        className={styles['progress']}
        data-checking={status === 'checking' || undefined}
      >
        {all.length > 0
          ? noteId === null
            ? words.ofDraft(all.length, bare)
            : words.progress(checked, all.length, bare)
          : status === 'checking' && words.checkingSoFar(Math.round(100 * done))}
      </p>
      {all.length > 0 && noteId !== null && (
        <div className={styles['bar']} aria-hidden>
          <i style={{ inlineSize: `${(100 * checked) / all.length}%` }} />
        </div>
      )}
      <Against />
    </header>
  )
}

/** What the check came to, for somebody without Collate. */
function Export({ title, all }: { title: string; all: readonly ShownClaim[] }) {
  const nameOf = useSourceNames()
  return (
    <ActionMenu
      label={words.exportTitle}
      actions={SHEET_FORMATS.map((format) => ({
        id: format,
        label: words.exportAs[format],
        run: () => {
          const { note, sourceIds } = useCheck.getState()
          const sheet = makeSheet({ title, note, all, articles: sourceIds.length, nameOf })
          attempt(() => exportCheck(sheet, format))
        },
      }))}
    />
  )
}

/** Where quotations are looked for. */
function Against() {
  const sourceIds = useCheck((state) => state.sourceIds)
  const dossierId = useCheck((state) => state.dossierId)
  const name = useLibrary(({ dossiers }) => lookUp(dossiers, dossierId ?? '')?.name)
  const count = sourceIds.length
  return (
    <p className={styles['against']}>
      {count === 0
        ? words.againstNothing
        : name === undefined
          ? words.againstOpen(count)
          : words.againstDossier(count, name)}
    </p>
  )
}

function Failed() {
  const failure = useCheck((state) => state.failure)
  return (
    <div role="alert" className={styles['failed']}>
      <p>{words.failed}</p>
      <p>{failure}</p>
    </div>
  )
}

function Filters({ all }: { all: readonly ShownClaim[] }) {
  const chosen = useCheck((state) => state.filter)
  return (
    <div className={styles['filters']} role="group" aria-label={words.only}>
      {FILTERS.map((filter: Filter) => (
        <Button
          key={filter}
          aria-pressed={filter === chosen}
          onClick={() => useCheck.setState({ filter })}
        >
          {words.filters[filter]} {filtered(all, filter).length}
        </Button>
      ))}
    </div>
  )
}

/** The keys of the list; buttons beside a claim have their own. */
function pressed(event: KeyboardEvent<HTMLElement>): void {
  const { key, target } = event
  if (isWithModifier(event)) return
  if (key === 'Escape') {
    event.preventDefault()
    return attempt(leaveCheck)
  }
  const isOnClaim = (target as Element).matches('[data-claim], [data-check]')
  const one = shownClaims().find(({ claim }) => claim.key === useCheck.getState().selected)
  const action = isOnClaim ? actionOf(key, one) : null
  if (!action) return
  event.preventDefault()
  attempt(action)
}

function actionOf(key: string, one: ShownClaim | undefined): (() => unknown) | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return () => walkClaims(1)
    case 'ArrowUp':
    case 'k':
    case 'K':
      return () => walkClaims(-1)
    case 'Home':
      return () => walkClaims(-Infinity)
    case 'End':
      return () => walkClaims(Infinity)
    case 'Enter':
      return one ? () => tickAndGoOn(one) : null
    case ' ':
      return one ? () => toggleTick(one) : null
    case 'Backspace':
      return one ? () => untick(one) : null
    default:
      return null
  }
}
