import { X } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { isAccount, type Report } from '../../../core/model/report.ts'
import { messages } from '../../../shared/messages.ts'
import { runCommand } from '../state/actions/commands.ts'
import { countAlive, useLibrary } from '../state/stores/library-store.ts'
import { searchAgain, useReports } from '../state/stores/reports-store.ts'
import { useWorkspace } from '../state/stores/workspace-store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { isWithModifier } from '../ui/plain-key.ts'
import { ReportItem } from './ReportItem.tsx'
import styles from './OthersPanel.module.css'

const words = messages.others

/** Who else in the library reports an article or says a passage, as it is found. */
export function OthersPanel() {
  const search = useReports((state) => state.search)
  const panel = useRef<HTMLDivElement>(null)
  if (!search) return <Idle />

  const onKeyDown = (event: KeyboardEvent) => {
    if (isWithModifier(event)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      runCommand('others.close')
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      walk(panel.current, event.key === 'ArrowDown' ? 1 : -1)
    }
  }
  return (
    <div ref={panel} className={styles['panel']} tabIndex={-1} data-others onKeyDown={onKeyDown}>
      <Subject />
      <Progress />
      {search.status === 'failed' ? <Failed message={search.message} /> : <Found />}
    </div>
  )
}

/** Before anything was asked: what can be. */
function Idle() {
  const canAsk = useWorkspace((state) => state.focused !== null)
  return (
    <div className={styles['idle']}>
      <p>{words.idle}</p>
      <p>{words.idleHow}</p>
      {canAsk && (
        <Button look="primary" onClick={() => runCommand('article.others')}>
          {words.findOfArticle}
        </Button>
      )}
    </div>
  )
}

/** What was asked about, in its own words. */
function Subject() {
  const search = useReports((state) => state.search)
  const asked = search?.asked.articleId ?? ''
  const title = useLibrary((state) => state.articles[asked]?.title.value)
  if (!search) return null
  const { quoted } = search
  return (
    <header className={styles['subject']}>
      <h2>
        {quoted === null ? words.ofArticle : words.ofPassage}
        <span className={quoted === null ? undefined : styles['quoted']}>{quoted ?? title}</span>
      </h2>
      <IconButton
        label={words.close}
        icon={<X size={14} aria-hidden />}
        onClick={() => runCommand('others.close')}
      />
    </header>
  )
}

/** How far the index is, while it is built, and that a search is under way. */
function Progress() {
  const index = useReports((state) => state.index)
  const searching = useReports((state) => state.search?.status === 'searching')
  const isBuilding = index?.status === 'building'
  return (
    <p role="status" className={styles['progress']} data-searching={searching || undefined}>
      {isBuilding ? words.building(index.indexed, index.total) : searching && words.searching}
    </p>
  )
}

function Failed({ message }: { message: string | undefined }) {
  return (
    <div role="alert" className={styles['failed']}>
      <p>{words.failed}</p>
      <p>{message}</p>
      <Button onClick={searchAgain}>{words.tryAgain}</Button>
    </div>
  )
}

/** Those that tell the same story, those that share a passage, and copies, each as a list. */
function Found() {
  const search = useReports((state) => state.search)
  const isAlone = useLibrary((state) => countAlive(state.articles) < 2)
  const isBuilding = useReports((state) => state.index?.status === 'building')
  if (!search) return null
  const { reports, asked, status } = search
  if (reports.length === 0) {
    if (status === 'searching' || isBuilding) return null
    return isAlone ? (
      <p className={styles['nothing']}>{words.alone}</p>
    ) : (
      <p className={styles['nothing']}>
        {words.nothing} {words.nothingWhy}
      </p>
    )
  }
  const isWhole = asked.passage === null
  const copies = reports.filter(({ isCopyOfAsked }) => isCopyOfAsked)
  const others = reports.filter(({ isCopyOfAsked }) => !isCopyOfAsked)
  const accounts = others.filter((report) => !isWhole || isAccount(report))
  return (
    <div className={styles['lists']}>
      <List label={words.list} reports={accounts} />
      <List
        label={words.sharing}
        reports={others.filter((report) => !accounts.includes(report))}
        headed={accounts.length > 0}
      />
      <List label={words.copies} reports={copies} headed />
    </div>
  )
}

interface ListProps {
  label: string
  reports: readonly Report[]
  /** Its name is shown: another list stands above it. */
  headed?: boolean
}

function List({ label, reports, headed = false }: ListProps) {
  if (reports.length === 0) return null
  return (
    <section>
      {headed && <h3 className={styles['heading']}>{label}</h3>}
      <ul aria-label={label}>
        {reports.map((report) => (
          <ReportItem key={report.articleId} report={report} />
        ))}
      </ul>
    </section>
  )
}

/** Moves the focus so many passages on, and stays at the last. */
function walk(panel: HTMLElement | null, by: 1 | -1): void {
  const stops = [...(panel?.querySelectorAll<HTMLElement>('[data-answer]') ?? [])]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = at === -1 ? (by > 0 ? 0 : stops.length - 1) : at + by
  stops[next]?.focus()
}
