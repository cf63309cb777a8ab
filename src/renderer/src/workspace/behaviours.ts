import { COLORS, type Color } from '../../../core/model/passage.ts'
import { HIGHLIGHT_COMMANDS } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { READING_SIZE } from '../../../shared/settings.ts'
import { goToAnswer } from '../compare/going.ts'
import { joinStep, letGo, maySomethingGo } from '../compare/joining.ts'
import { showMatch } from '../compare/level.ts'
import { openTallyHere } from '../compare/open-tally-here.ts'
import { mayTakeOver, mayTryAgain, tryAgain } from '../health/condition.ts'
import type { Behaviours } from '../state/commands.ts'
import type { ShownMatch } from '../state/comparison.ts'
import { dismissHere, openStack, quotePair } from '../compare/match-actions.ts'
import {
  focusedMatch,
  focusedPassage,
  toggleComparison,
  toggleTogether,
  useComparison,
  walkMatches,
} from '../state/comparison-store.ts'
import { confirmMatch } from '../state/decision-actions.ts'
import { addHighlight, latestColor, recolor, removeHighlight } from '../state/highlight-actions.ts'
import { importChosen } from '../state/import-store.ts'
import {
  createDossier,
  createNote,
  exportNotes,
  openDossier,
  setBase,
  trashArticle,
  trashDossier,
  trashNote,
} from '../state/library-actions.ts'
import { alive, useLibrary } from '../state/library-store.ts'
import { say } from '../state/messages-store.ts'
import { quoteInNote } from '../state/quoting.ts'
import { useReports } from '../state/reports-store.ts'
import { useTally } from '../state/tally-store.ts'
import { request } from '../state/request.ts'
import { clearSelection, closeCard, openCard, selectedPassage } from '../state/selection-store.ts'
import { changeSettings, resizeText } from '../state/settings-store.ts'
import { closeArticle, moveArticle, neighbourPane, useWorkspace } from '../state/workspace-store.ts'
import { currentHighlight } from './current-highlight.ts'
import { focusEditable, focusLibrarySearch, focusPaneText, goToHighlight } from './focus.ts'
import { closeOthers, showOthers } from './others.ts'
import { openOverlay } from './overlay-store.ts'
import { libraryToggled, noteToggled } from './panels.ts'
import { redoHere, undoHere } from './undo-here.ts'

/** What every command does, and when: the one place where the parts of the window meet. */

const library = () => useLibrary.getState()
const workspace = () => useWorkspace.getState()

function focusedArticle() {
  const { focused } = workspace()
  return focused === null ? undefined : library().articles[focused]
}
function openNoteSummary() {
  const { noteId } = workspace()
  return noteId === null ? undefined : library().notes[noteId]
}
function openDossierSummary() {
  const { dossierId } = workspace()
  return dossierId === null ? undefined : library().dossiers[dossierId]
}

const hasArticle = () => focusedArticle() !== undefined
const hasNote = () => openNoteSummary() !== undefined
const hasDossier = () => openDossierSummary() !== undefined
const hasPassage = () => selectedPassage() !== null || currentHighlight() !== null

/** Colours the selection; without one, gives the highlight at the caret another colour. */
async function colorPassage(color: Color): Promise<void> {
  const selection = selectedPassage()
  if (selection) {
    const { articleId, start, end } = selection
    await addHighlight(articleId, { start, end }, color)
    clearSelection()
    return
  }
  const current = currentHighlight()
  if (current) await recolor(current.articleId, current.highlight, color)
}

/** A comment stands on a highlight: the selection becomes one first. */
async function comment(): Promise<void> {
  const selection = selectedPassage()
  const current = currentHighlight()
  if (selection) {
    const { articleId, start, end } = selection
    const highlight = await addHighlight(articleId, { start, end }, latestColor())
    clearSelection()
    openCard({ articleId, highlightId: highlight.id, writing: true })
  } else if (current) {
    openCard({ articleId: current.articleId, highlightId: current.highlight.id, writing: true })
  }
}

async function quote(): Promise<void> {
  const current = currentHighlight()
  const passage =
    selectedPassage() ??
    (current && { articleId: current.articleId, start: current.start, end: current.end })
  if (!passage) return say(messages.passage.selectFirst)
  await quoteInNote(passage)
}

/** The selected passage, else the highlight at the caret; null, and it is said, when there is neither. */
function passageToFind() {
  const passage = selectedPassage() ?? currentHighlight()
  if (!passage) say(messages.passage.selectFirst)
  return passage
}

/** Whether the focused article is in the open dossier, and not its base yet. */
function mayBeBase(): boolean {
  const { focused } = workspace()
  const dossier = openDossierSummary()
  return dossier?.articleIds.includes(focused ?? '') === true && dossier.baseId !== focused
}

function coloring(color: Color) {
  return { run: () => colorPassage(color), when: hasPassage }
}

const isComparing = () => useComparison.getState().on

function goToMatch(by: 1 | -1): void {
  const match = walkMatches(by)
  if (match) showMatch(match)
}

/** Does something with the match that is pointed at or gone to. */
function onMatch(act: (match: ShownMatch) => Promise<void>) {
  const match = () => focusedMatch(useComparison.getState())
  return {
    run: () => {
      const focused = match()
      return focused && act(focused)
    },
    when: () => match() !== null,
  }
}

function openArticles() {
  return workspace().panes.flatMap(({ articleId }) => library().articles[articleId] ?? [])
}

export const behaviours: Behaviours = {
  'import.files': { run: () => importChosen(false) },
  'import.folder': { run: () => importChosen(true) },
  'library.openSample': {
    run: async () => openDossier((await request('library:open-sample', undefined)).dossierId),
  },
  'library.open': { run: () => request('library:choose', undefined) },
  'library.create': { run: () => request('library:create', undefined) },
  'library.reveal': { run: () => request('library:reveal', undefined) },
  'library.tryAgain': { run: tryAgain, when: mayTryAgain },
  'library.takeOver': { run: () => openOverlay('takeOver'), when: mayTakeOver },
  'library.toggle': { run: libraryToggled },
  'library.search': { run: focusLibrarySearch },

  'article.details': { run: () => focusEditable(workspace().focused), when: hasArticle },
  'article.others': {
    run: () => showOthers({ articleId: workspace().focused ?? '', passage: null }),
    when: hasArticle,
  },
  'article.trash': {
    run: () => {
      const article = focusedArticle()
      return article && trashArticle(article)
    },
    when: hasArticle,
  },
  'pane.close': {
    run: () => {
      const { focused } = workspace()
      if (focused !== null) closeArticle(focused)
    },
    when: hasArticle,
  },
  'pane.next': { run: () => focusPaneText(neighbourPane(1)) },
  'pane.previous': { run: () => focusPaneText(neighbourPane(-1)) },
  'pane.moveLeft': { run: () => moveArticle(workspace().focused ?? '', -1), when: hasArticle },
  'pane.moveRight': { run: () => moveArticle(workspace().focused ?? '', 1), when: hasArticle },

  [HIGHLIGHT_COMMANDS.yellow]: coloring(COLORS[0]),
  [HIGHLIGHT_COMMANDS.red]: coloring(COLORS[1]),
  [HIGHLIGHT_COMMANDS.green]: coloring(COLORS[2]),
  [HIGHLIGHT_COMMANDS.blue]: coloring(COLORS[3]),
  [HIGHLIGHT_COMMANDS.purple]: coloring(COLORS[4]),
  'highlight.again': { run: () => colorPassage(latestColor()), when: hasPassage },
  'highlight.comment': { run: comment, when: hasPassage },
  'highlight.remove': {
    run: () => {
      const current = currentHighlight()
      if (!current) return
      closeCard()
      return removeHighlight(current.articleId, current.highlight)
    },
    when: () => currentHighlight() !== null,
  },
  'highlight.next': { run: () => goToHighlight(1), when: hasArticle },
  'highlight.previous': { run: () => goToHighlight(-1), when: hasArticle },
  'passage.quote': { run: quote },
  'passage.findInOthers': {
    run: () => {
      const passage = passageToFind()
      if (!passage) return
      const { articleId, start, end } = passage
      closeCard()
      showOthers({ articleId, passage: { start, end } })
    },
  },

  'compare.toggle': {
    run: () => {
      if (workspace().panes.length < 2) return say(messages.compare.needsTwo)
      toggleComparison()
    },
  },
  'compare.together': { run: toggleTogether, when: isComparing },
  'match.next': { run: () => goToMatch(1), when: isComparing },
  'match.previous': { run: () => goToMatch(-1), when: isComparing },
  'match.stack': { run: openStack, when: () => focusedPassage() !== null },
  'match.answer': { run: goToAnswer, when: () => focusedPassage() !== null },
  'match.confirm': onMatch(confirmMatch),
  'match.dismiss': onMatch(dismissHere),
  'match.quote': onMatch(quotePair),
  'match.join': { run: joinStep, when: () => workspace().panes.length > 0 },
  'match.letGo': { run: letGo, when: maySomethingGo },

  'others.close': { run: closeOthers, when: () => useReports.getState().search !== null },

  'note.new': { run: () => createNote() },
  'note.toggle': { run: noteToggled },
  'note.close': { run: () => useWorkspace.setState({ noteId: null }), when: hasNote },
  'note.export': {
    run: () => exportNotes([workspace().noteId].filter((id) => id !== null)),
    when: hasNote,
  },
  'note.exportAll': {
    run: () => {
      if (alive(library().notes).length > 0) return exportNotes(null)
      say(messages.note.nothingToExport)
    },
  },
  'note.trash': {
    run: () => {
      const note = openNoteSummary()
      return note && trashNote(note)
    },
    when: hasNote,
  },

  'dossier.create': { run: () => createDossier(openArticles()) },
  'dossier.rename': { run: () => focusEditable('dossier'), when: hasDossier },
  'dossier.close': { run: () => useWorkspace.setState({ dossierId: null }), when: hasDossier },
  'dossier.setBase': {
    run: () => {
      const dossier = openDossierSummary()
      return dossier && setBase(dossier, workspace().focused)
    },
    when: mayBeBase,
  },
  'dossier.unsetBase': {
    run: () => {
      const dossier = openDossierSummary()
      return dossier && setBase(dossier, null)
    },
    when: () => openDossierSummary()?.baseId != null,
  },
  'tally.open': { run: openTallyHere, when: () => useTally.getState().baseId !== null },
  'dossier.trash': {
    run: () => {
      const dossier = openDossierSummary()
      return dossier && trashDossier(dossier)
    },
    when: hasDossier,
  },

  'edit.undo': { run: undoHere },
  'edit.redo': { run: redoHere },

  'text.larger': { run: () => resizeText(1) },
  'text.smaller': { run: () => resizeText(-1) },
  'text.standard': { run: () => changeSettings({ readingSize: READING_SIZE.standard }) },

  'trash.open': { run: () => openOverlay('trash') },
  'history.open': { run: () => openOverlay('history') },
  'health.open': { run: () => openOverlay('health') },

  'palette.open': { run: () => openOverlay('palette') },
  'settings.open': { run: () => openOverlay('settings') },
  'help.keys': { run: () => openOverlay('keys') },
  'help.about': { run: () => openOverlay('about') },
}
