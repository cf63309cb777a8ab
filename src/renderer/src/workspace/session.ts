import { CollateError } from '../../../core/model/errors.ts'
import { lookUp } from '../../../core/model/look-up.ts'
import type { LibraryState } from '../../../shared/library-state.ts'
import { messages } from '../../../shared/messages.ts'
import { followCondition } from '../health/condition.ts'
import { NEEDS_A_PERSON } from '../health/problem-kinds.ts'
import {
  keptComparison,
  restoreComparison,
  useComparison,
} from '../state/stores/comparison-store.ts'
import { followImportEvents } from '../state/actions/import-actions.ts'
import { beginAnew, leaveLibrary } from '../state/actions/leave-library.ts'
import { saveDossierLayout } from '../state/actions/library-actions.ts'
import { followLibraryEvents, loadLibrary, useLibrary } from '../state/stores/library-store.ts'
import { attempt, say, sayError, sayForNow } from '../state/stores/messages-store.ts'
import { followCitedEvents } from '../state/stores/cited-store.ts'
import { followAnnotationEvents } from '../state/stores/open-articles.ts'
import { followReportEvents, loadIndexState } from '../state/stores/reports-store.ts'
import { followSearchEvents } from '../state/stores/search-store.ts'
import { followLanguages } from '../state/stores/languages-store.ts'
import { request } from '../state/stores/request.ts'
import { flushAll, registerFlush } from '../state/stores/saving-store.ts'
import { loadSecondPlace, useSecondPlace } from '../state/stores/second-place.ts'
import { loadSpelling } from '../state/stores/spelling-store.ts'
import { loadSettings } from '../state/stores/settings-store.ts'
import { restoreTab, useSidePanel } from '../state/stores/side-panel-store.ts'
import { runCommand, setBehaviours } from '../state/actions/commands.ts'
import {
  clearWorkspace,
  currentLayout,
  goToPassage,
  onWorkspaceChange,
  openArticle,
  readingState,
  restoreReadingState,
  useWorkspace,
} from '../state/stores/workspace-store.ts'
import { closeContextMenu } from '../ui/context-menu.ts'
import { readableDate } from '../ui/dates.ts'
import { behaviours } from './behaviours.ts'
import { openLinked } from '../state/actions/open-linked.ts'
import { openFieldMenu } from './field-menu.ts'
import { followOpening, sayItStands } from './opening.ts'
import { useOverlay } from './overlay-store.ts'
import { showNote } from './panels.ts'

// What is open and where it is scrolled to is kept a moment after it changed.
const KEEP_AFTER_MS = 400

/**
 * Starts the window's work: reads what there is, puts everything as it was, and listens. What main
 * has for the window comes once it is told that this is drawn.
 */
export async function begin(): Promise<void> {
  setBehaviours(behaviours)
  followLibraryEvents()
  followAnnotationEvents()
  followCitedEvents()
  followImportEvents()
  followCondition()
  followReportEvents()
  followSearchEvents()
  followLanguages()
  listen()
  await Promise.all([loadSettings(), enterLibrary(), loadSecondPlace()])
  // Only the settings show it: the first frame does not wait for it.
  attempt(loadSpelling)
  // The first to be opened is the one that was just read.
  window.collate.on('library:opened', (state) => attempt(() => enterAnew(state)))
  warnOfLatePlace()
  keepReadingState()
}

/** Reads the open library and goes to where it was left. */
async function enterLibrary(): Promise<void> {
  // Asked for at once: a start waits for the answers. Without a library the last two have none.
  const [, index, reading] = await Promise.allSettled([
    loadLibrary(),
    loadIndexState(),
    request('reading:read', undefined),
  ])
  const { state, articles, notes, dossiers } = useLibrary.getState()
  if (!state) return clearWorkspace()
  if (index.status === 'rejected') throw index.reason
  if (reading.status === 'rejected') throw reading.reason
  sayProblems(state)
  const alive = (item: { trashedAt?: string | undefined } | undefined) =>
    item !== undefined && item.trashedAt === undefined
  restoreReadingState(reading.value, {
    article: (id) => alive(lookUp(articles, id)),
    note: (id) => alive(lookUp(notes, id)),
    dossier: (id) => alive(lookUp(dossiers, id)),
  })
  restoreComparison(reading.value.comparison)
  restoreTab(reading.value.tab)
  followOpening(state.id)
}

/** The problems that the person was led to: nobody is called twice for one. */
const saidProblems = new Set<string>()

/** What is wrong with the library is listed in a view of its own; here it is only led to. */
function sayProblems({ id, problems, reachable }: LibraryState): void {
  // What is missing then is the whole, and the banner says so.
  if (!reachable) return
  const keys = problems
    .filter(({ kind }) => NEEDS_A_PERSON.has(kind))
    .map(({ kind, name, aside }) => `${id} ${kind} ${name} ${aside ?? ''}`)
    .filter((key) => !saidProblems.has(key))
  if (keys.length === 0) return
  for (const key of keys) saidProblems.add(key)
  if (useOverlay.getState().open === 'health') return
  const show = { label: messages.health.show, run: () => runCommand('health.open') }
  const takeBack = sayForNow(messages.health.remarks(keys.length), [show])
  const stop = useOverlay.subscribe(({ open }) => {
    if (open !== 'health') return
    takeBack()
    stop()
  })
}

/** A second place for backups that is away for a day is no news; one that is away for a week is. */
function warnOfLatePlace(): void {
  const { place } = useSecondPlace.getState()
  if (!place?.isLate) return
  const date = readableDate(place.reachedAt.slice(0, 10))
  const settings = { label: messages.settings.name, run: () => runCommand('settings.open') }
  say(messages.backups.secondLate(date), [settings])
}

/** A library was opened in the place of this one: another, or this one again. */
async function enterAnew({ id }: LibraryState): Promise<void> {
  const isSame = id === useLibrary.getState().state?.id
  // What is left, or read anew, did not stop the window.
  await sayItStands()
  if (isSame) beginAnew()
  else leaveLibrary()
  // What was typed while the library could not be written goes first: then all can be read anew.
  const saved = !isSame || (await flushAll())
  await enterLibrary()
  if (saved) useLibrary.setState(({ opened }) => ({ opened: opened + 1 }))
}

function listen(): void {
  const { on } = window.collate
  on('library:changed', sayProblems)
  on('articles:requested', ({ articleIds }) => articleIds.forEach(openArticle))
  on('passage:requested', (found) => {
    if (found) goToPassage(found.articleId, found.passageId)
    else say(messages.passage.missing)
  })
  on('document:requested', (target) => openLinked(target, true))
  on('field:menu-asked', openFieldMenu)
  on('command:chosen', ({ id }) => {
    // It would keep the focus from what the command opens.
    closeContextMenu()
    runCommand(id)
  })
  // Main has written it to the log, and made a sentence of it.
  on('error:happened', ({ message }) => sayError(new CollateError('internal', message)))
  on('window:closing', () => attempt(saveAndAnswer))
  // A passage that was asked for from a drawer lies under it; a note may lie in one.
  useWorkspace.subscribe(({ goal, noteAsked }, before) => {
    // The check stands beside the passages that it shows.
    const isChecking = useSidePanel.getState().tab === 'check'
    if (goal !== null && goal !== before.goal && !isChecking) useOverlay.setState({ drawer: null })
    if (noteAsked !== before.noteAsked) showNote()
  })
}

async function saveAndAnswer(): Promise<void> {
  let saved = false
  try {
    saved = await flushAll()
    await sayItStands()
  } finally {
    await request('app:may-close', { saved })
  }
}

/** Keeps what is open and how far it is read, a moment after each change and before closing. */
function keepReadingState(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let keptLayout = JSON.stringify(currentLayout())
  let keptDossier = useWorkspace.getState().dossierId

  const keep = async () => {
    clearTimeout(timer)
    if (!useLibrary.getState().state) return
    const { dossierId } = useWorkspace.getState()
    const layout = JSON.stringify(currentLayout())
    const changed = layout !== keptLayout || dossierId !== keptDossier
    keptLayout = layout
    keptDossier = dossierId
    await request('reading:save', {
      ...readingState(),
      comparison: keptComparison(),
      tab: useSidePanel.getState().tab,
    })
    if (changed && dossierId !== null) await saveDossierLayout(dossierId)
  }
  const keepLater = () => {
    clearTimeout(timer)
    timer = setTimeout(() => attempt(keep), KEEP_AFTER_MS)
  }
  onWorkspaceChange(keepLater)
  useSidePanel.subscribe(keepLater)
  useComparison.subscribe((now, before) => {
    const changed = now.on !== before.on || now.together !== before.together
    if (changed || now.shown !== before.shown) keepLater()
  })
  registerFlush(() =>
    keep().then(
      () => true,
      (error: unknown) => {
        // Where one was reading is no work that closing could lose.
        sayError(error)
        return true
      },
    ),
  )
}
