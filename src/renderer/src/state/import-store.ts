import { create } from 'zustand'
import type { ImportReport } from '../../../shared/import-report.ts'
import { messages } from '../../../shared/messages.ts'
import { createDossier } from './library-actions.ts'
import { useLibrary, whyOff, whyUnreadable } from './library-store.ts'
import { announce, attempt, say } from './messages-store.ts'
import { request, unwrap } from './request.ts'
import { readHere } from './read-here.ts'
import { openArticle, useWorkspace } from './workspace-store.ts'

interface ImportStore {
  /** Of the running import; `total` is 0 while files are still being found. */
  progress: { done: number; total: number; current: string } | null
  /** What the last import came to, until it is dismissed; only when there is something to say. */
  report: ImportReport | null
  /** The ids of what the last import added, until the list has brought it into view. */
  arrived: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

export const useImport = create<ImportStore>(() => ({
  progress: null,
  report: null,
  arrived: NONE,
}))

/** Called by the list once what was imported is in view. */
export function seeArrived(): void {
  useImport.setState({ arrived: NONE })
}

/** Imports what was dropped on the window. */
export function importDropped(files: File[]): Promise<void> {
  if (files.length === 0) {
    say(messages.import.nothingThere)
    return Promise.resolve()
  }
  const library = useLibrary.getState()
  if (whyOff(library) !== null) {
    const { offWhileAway, offWhileReadOnly } = messages.import
    say(whyUnreadable(library) === null ? offWhileReadOnly : offWhileAway)
    return Promise.resolve()
  }
  return window.collate.importDropped(files).then(unwrap)
}

/** Asks for files, or for a folder, and imports them. */
export function importChosen(folder: boolean): Promise<void> {
  return request('import:choose', { folder })
}

export async function retryImport(problemId: string): Promise<void> {
  useImport.setState(({ report }) => ({
    report: report && {
      ...report,
      problems: report.problems.filter((problem) => problem.id !== problemId),
    },
  }))
  await request('import:retry', { problemId })
}

export function cancelImport(): Promise<void> {
  return request('import:cancel', undefined)
}

export function dismissReport(): void {
  useImport.setState({ report: null })
}

/** Keeps the progress as main says it is, and shows what imports came to. */
export function followImportEvents(): void {
  window.collate.on('import:progressed', (progress) => useImport.setState({ progress }))
  window.collate.on('import:ended', (report) => {
    useImport.setState({ progress: null })
    if (report) show(report)
  })
}

/** A single new article opens by itself when nothing else is open: it is what was wanted. */
function show(report: ImportReport): void {
  const [first, ...others] = report.added
  if (first) useImport.setState({ arrived: new Set(report.added.map(({ id }) => id)) })
  const opens = first && others.length === 0 && useWorkspace.getState().panes.length === 0
  if (opens) {
    // Nobody who is doing something is called away from it.
    if (document.activeElement === document.body) readHere(first.id)
    else openArticle(first.id)
  }
  showReport(report, opens === true)
}

/** @param opened the one new article is on the screen: that says enough to whoever sees it */
function showReport(report: ImportReport, opened: boolean): void {
  const { added, known, problems, cancelled } = report
  if (known.length > 0 || problems.length > 0) {
    useImport.setState(({ report: before }) => ({
      report: { ...report, problems: [...(before?.problems ?? []), ...problems] },
    }))
  }
  if (cancelled) say(messages.import.cancelled)
  else if (opened) announce(messages.import.added(added.length))
  else if (added.length > 0) say(messages.import.added(added.length), actionsFor(added))
}

function actionsFor(added: ImportReport['added']) {
  const [first, second] = added
  if (!first) return []
  return second
    ? [{ label: messages.import.saveAsDossier, run: () => attempt(() => createDossier(added)) }]
    : [{ label: messages.import.openIt, run: () => readHere(first.id) }]
}
