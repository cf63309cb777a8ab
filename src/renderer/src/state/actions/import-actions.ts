import type { ImportReport } from '../../../../shared/import-report.ts'
import { messages } from '../../../../shared/messages.ts'
import { useImport } from '../stores/import-store.ts'
import { useLibrary, whyOff, whyUnreadable } from '../stores/library-store.ts'
import { announce, attempt, say } from '../stores/messages-store.ts'
import { request, unwrap } from '../stores/request.ts'
import { openArticle, useWorkspace } from '../stores/workspace-store.ts'
import { createDossier } from './library-actions.ts'
import { readHere } from './read-here.ts'

/**
 * Imports what was dropped on the window; resolves when that has ended, and rejects as `request`.
 * What came of it is told by an event. Where nothing can be imported now, that is said.
 */
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

/**
 * Asks for files, or for a folder, and imports them as `importDropped` does; nothing when the person
 * chooses none.
 */
export function importChosen(folder: boolean): Promise<void> {
  return request('import:choose', { folder })
}

/** Imports again what could not be, by its id in the report, which it leaves. */
export async function retryImport(problemId: string): Promise<void> {
  useImport.setState(({ report }) => ({
    report: report && {
      ...report,
      problems: report.problems.filter((problem) => problem.id !== problemId),
    },
  }))
  await request('import:retry', { problemId })
}

/** Ends the import under way; what was imported before stays. */
export function cancelImport(): Promise<void> {
  return request('import:cancel', undefined)
}

/** Puts the report away; what could not be imported is not kept to be tried again. */
export function dismissReport(): void {
  const problemIds = useImport.getState().report?.problems.map(({ id }) => id) ?? []
  useImport.setState({ report: null })
  if (problemIds.length > 0) attempt(() => request('import:forget', { problemIds }))
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
  const { added, known, problems, notices, cancelled } = report
  if (known.length > 0 || problems.length > 0 || notices.length > 0) {
    useImport.setState(({ report: before }) => ({
      report: {
        ...report,
        problems: [...(before?.problems ?? []), ...problems],
        notices: [...new Set([...(before?.notices ?? []), ...notices])],
      },
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
