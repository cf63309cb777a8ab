import { lookUp } from '../../../core/model/look-up.ts'
import type { Citation } from '../../../core/model/note.ts'
import { COLORS, type Color, type Highlight } from '../../../core/model/passage.ts'
import { HIGHLIGHT_COMMANDS } from '../../../shared/commands.ts'
import { messages } from '../../../shared/messages.ts'
import { READING_SIZE } from '../../../shared/settings.ts'
import { goToAnswer, goToMatch } from '../compare/going.ts'
import { joinStep, clearFocus, maySomethingGo } from '../compare/joining.ts'
import { openTallyHere } from '../compare/open-tally-here.ts'
import { mayTakeOver, mayTryAgain, tryAgain } from '../health/condition.ts'
import type { Behaviours, Need } from '../state/actions/commands.ts'
import type { ShownMatch } from '../state/comparison/comparison.ts'
import { dismissHere, openStack, quotePair } from '../compare/match-actions.ts'
import {
  focusedMatch,
  focusedPassage,
  toggleComparison,
  toggleTogether,
  useComparison,
} from '../state/stores/comparison-store.ts'
import { confirmMatch } from '../state/actions/decision-actions.ts'
import {
  addHighlight,
  latestColor,
  recolor,
  removeHighlight,
} from '../state/actions/highlight-actions.ts'
import { importChosen } from '../state/actions/import-actions.ts'
import { openAnother } from '../state/actions/leave-library.ts'
import {
  createNote,
  exportNotes,
  makeDossierOfOpen,
  openDossier,
  removeFromDossier,
  setBase,
  trashArticle,
  trashDossier,
  trashNote,
} from '../state/actions/library-actions.ts'
import { alive, useLibrary } from '../state/stores/library-store.ts'
import { openArticleContent } from '../state/stores/open-articles.ts'
import { currentNote, type OpenNote, writeIn } from '../state/actions/open-note.ts'
import { quoteInNote } from '../state/actions/quoting.ts'
import { useReports } from '../state/stores/reports-store.ts'
import { useTally } from '../state/stores/tally-store.ts'
import { request } from '../state/stores/request.ts'
import {
  closeCard,
  openCard,
  putCaret,
  selectedPassage,
  type TextSelection,
} from '../state/text-view/selection-store.ts'
import { changeSettings, resizeText } from '../state/stores/settings-store.ts'
import {
  closeArticle,
  goToPassage,
  moveArticle,
  useWorkspace,
} from '../state/stores/workspace-store.ts'
import { currentHighlight } from './current-highlight.ts'
import { currentPassage } from './current-passage.ts'
import {
  focusEditable,
  focusLibrarySearch,
  goToHighlight,
  goToPart,
  goToSidePanel,
  goToText,
} from './focus.ts'
import { keyTarget } from './key-target.ts'
import { closeOthers, showOthers } from './others.ts'
import { openOverlay } from './overlay-store.ts'
import { hideNote, isShown, libraryToggled, showNote } from './panels.ts'
import { redoHere, undoHere } from './undo-last.ts'

/** What every command does, and when: the one place where the parts of the window meet. */

const library = () => useLibrary.getState()
const workspace = () => useWorkspace.getState()

function focusedArticle() {
  const { focused } = workspace()
  return focused === null ? undefined : library().articles[focused]
}
function openNoteSummary() {
  const { noteId } = workspace()
  return noteId === null ? undefined : lookUp(library().notes, noteId)
}
function openDossierSummary() {
  const { dossierId } = workspace()
  return dossierId === null ? undefined : lookUp(library().dossiers, dossierId)
}

const needs = messages.needs

const anArticle: Need = { isMet: () => focusedArticle() !== undefined, otherwise: needs.article }
const aNote: Need = { isMet: () => openNoteSummary() !== undefined, otherwise: needs.note }
const aDossier: Need = { isMet: () => openDossierSummary() !== undefined, otherwise: needs.dossier }
const anArticleOfTheDossier: Need = {
  isMet: () => openDossierSummary()?.articleIds.includes(workspace().focused ?? '') === true,
  otherwise: needs.inDossier,
}
const aPassage: Need = {
  isMet: () => currentPassage() !== null || currentHighlight() !== null,
  otherwise: needs.passage,
}
const aHighlight: Need = { isMet: () => currentHighlight() !== null, otherwise: needs.highlight }
const aSelection: Need = { isMet: () => selectedPassage() !== null, otherwise: needs.passage }
const aQuotation: Need = {
  isMet: () => currentNote()?.selectedCitation() != null,
  otherwise: needs.quotation,
}
const twoArticles: Need = {
  isMet: () => workspace().panes.length > 1,
  otherwise: messages.compare.needsTwo,
}
const comparing: Need = { isMet: () => useComparison.getState().on, otherwise: needs.comparing }
const aSentence: Need = { isMet: () => focusedPassage() !== null, otherwise: needs.match }
/** What a key may do without a word when there is nothing to do. */
const quietly = (isMet: () => boolean): Need => ({ isMet, otherwise: null })

/** Colours the passage; without one, gives the highlight at the caret another colour. */
async function colorPassage(color: Color): Promise<void> {
  const passage = currentPassage()
  if (passage) {
    await highlightPassage(passage, color)
    return
  }
  const current = currentHighlight()
  if (current) await recolor(current.articleId, current.highlight, color)
}

/** The caret stands on the highlight then, so that the next key acts on it. */
async function highlightPassage(passage: TextSelection, color: Color): Promise<Highlight> {
  const { articleId, start, end } = passage
  const highlight = await addHighlight(articleId, { start, end }, color)
  putCaret(articleId, start)
  return highlight
}

/** A comment stands on a highlight: the passage becomes one first. Ends with the caret in its field. */
async function comment(): Promise<void> {
  await openComment()
  await commentHasFocus()
}

async function openComment(): Promise<void> {
  const passage = currentPassage()
  const current = currentHighlight()
  if (passage) {
    const highlight = await highlightPassage(passage, latestColor())
    openCard({ articleId: passage.articleId, highlightId: highlight.id, writing: true })
  } else if (current) {
    openCard({ articleId: current.articleId, highlightId: current.highlight.id, writing: true })
  }
}

// It is drawn in the next frame or two; on a busy machine they come late.
const MOST_FRAMES = 60

async function commentHasFocus(): Promise<void> {
  for (let frame = 0; frame < MOST_FRAMES; frame += 1) {
    if (document.activeElement?.matches('[data-comment]')) return
    await new Promise(requestAnimationFrame)
  }
}

async function quote(): Promise<void> {
  const current = currentHighlight()
  const passage =
    currentPassage() ??
    (current && { articleId: current.articleId, start: current.start, end: current.end })
  if (passage) await quoteInNote(passage)
}

/** Copies the selected words. */
function copyPassage(): Promise<unknown> | undefined {
  const selection = selectedPassage()
  const text = selection && openArticleContent(selection.articleId)?.version.text
  return text ? copy(text.slice(selection.start, selection.end)) : undefined
}

const copy = (text: string) => request('app:copy', { text })

/** Does something with the quotation that is selected in the note. */
function onQuotation(act: (note: OpenNote, citation: Citation) => Promise<unknown> | void) {
  const run = () => {
    const note = currentNote()
    const citation = note?.selectedCitation()
    if (note && citation) return act(note, citation)
  }
  return { run, needs: aQuotation }
}

function findInOthers(): void {
  const passage = currentPassage() ?? currentHighlight()
  if (!passage) return
  const { articleId, start, end } = passage
  closeCard()
  showOthers({ articleId, passage: { start, end } })
}

/** Shows the note and goes there; from within it, or by its button, hides it again. */
async function toggleNote(): Promise<void> {
  const from = document.activeElement
  const isElsewhere = from?.closest('[data-pane], nav') != null
  if (isShown('note') && !isElsewhere) {
    const wasInside = from?.closest('aside') != null
    hideNote()
    if (wasInside) goToText(workspace().focused)
    return
  }
  showNote()
  // When it is drawn.
  await new Promise(requestAnimationFrame)
  await goToSidePanel()
}

/** Whether the focused article is in the open dossier, and not its base yet. */
function mayBeBase(): boolean {
  const { focused } = workspace()
  const dossier = openDossierSummary()
  return dossier?.articleIds.includes(focused ?? '') === true && dossier.baseId !== focused
}

function coloring(color: Color) {
  return { run: () => colorPassage(color), needs: aPassage }
}

/** Goes so many matches on; for whoever does not write the next key acts on the match gone to. */
function walk(by: 1 | -1): void {
  const at = goToMatch(by, workspace().focused)
  if (at && keyTarget() !== 'field' && keyTarget() !== 'match') putCaret(at.articleId, at.start)
}

/** Does something with the match that is pointed at or gone to. */
function onMatch(act: (match: ShownMatch) => Promise<void>) {
  const match = () => focusedMatch(useComparison.getState())
  return {
    run: () => {
      const focused = match()
      return focused && act(focused)
    },
    needs: { isMet: () => match() !== null, otherwise: needs.match },
  }
}

export const behaviours: Behaviours = {
  'import.files': { run: () => importChosen(false) },
  'import.folder': { run: () => importChosen(true) },
  'library.openSample': {
    run: async () => openDossier((await request('library:open-sample', undefined)).dossierId),
  },
  'library.open': { run: () => openAnother('library:choose') },
  'library.create': { run: () => openAnother('library:create') },
  'library.reveal': { run: () => request('library:reveal', undefined) },
  'library.tryAgain': { run: tryAgain, needs: quietly(mayTryAgain) },
  'library.takeOver': { run: () => openOverlay('takeOver'), needs: quietly(mayTakeOver) },
  'library.toggle': { run: libraryToggled },
  'library.search': { run: focusLibrarySearch },

  'article.details': {
    run: () => focusEditable(workspace().focused),
    opensField: true,
    needs: anArticle,
  },
  'article.readAs': { run: () => openOverlay('readAs'), needs: anArticle },
  'article.others': {
    run: () => showOthers({ articleId: workspace().focused ?? '', passage: null }),
    needs: anArticle,
  },
  'article.trash': {
    run: () => {
      const article = focusedArticle()
      return article && trashArticle(article)
    },
    needs: anArticle,
  },
  'pane.close': {
    run: () => {
      closeArticle(workspace().focused ?? '')
      // Where one reads on.
      if (keyTarget() !== 'field') goToText(workspace().focused)
    },
    needs: anArticle,
  },
  'pane.next': { run: () => goToPart(1), opensField: true },
  'pane.previous': { run: () => goToPart(-1), opensField: true },
  'pane.moveLeft': { run: () => moveArticle(workspace().focused ?? '', -1), needs: anArticle },
  'pane.moveRight': { run: () => moveArticle(workspace().focused ?? '', 1), needs: anArticle },

  [HIGHLIGHT_COMMANDS.yellow]: coloring(COLORS[0]),
  [HIGHLIGHT_COMMANDS.red]: coloring(COLORS[1]),
  [HIGHLIGHT_COMMANDS.green]: coloring(COLORS[2]),
  [HIGHLIGHT_COMMANDS.blue]: coloring(COLORS[3]),
  [HIGHLIGHT_COMMANDS.purple]: coloring(COLORS[4]),
  'highlight.again': { run: () => colorPassage(latestColor()), needs: aPassage },
  'highlight.comment': { run: comment, opensField: true, needs: aPassage },
  'highlight.remove': {
    run: () => {
      const current = currentHighlight()
      if (!current) return
      closeCard()
      return removeHighlight(current.articleId, current.highlight)
    },
    needs: aHighlight,
  },
  'highlight.next': { run: () => goToHighlight(1), needs: anArticle },
  'highlight.previous': { run: () => goToHighlight(-1), needs: anArticle },
  'passage.quote': { run: quote, needs: aPassage },
  'passage.copy': { run: copyPassage, needs: aSelection },
  'passage.findInOthers': { run: findInOthers, needs: aPassage },

  'compare.toggle': {
    run: () => {
      toggleComparison()
      // The matches are in the texts: there one goes on, by key as well.
      if (useComparison.getState().on && keyTarget() !== 'field') goToText(workspace().focused)
    },
    needs: twoArticles,
  },
  'compare.together': { run: toggleTogether, needs: comparing },
  'match.next': { run: () => walk(1), needs: comparing },
  'match.previous': { run: () => walk(-1), needs: comparing },
  'match.stack': { run: openStack, needs: aSentence },
  'match.answer': { run: goToAnswer, needs: aSentence },
  'match.confirm': onMatch(confirmMatch),
  'match.dismiss': onMatch(dismissHere),
  'match.quote': onMatch(quotePair),
  'match.join': { run: joinStep, needs: twoArticles },
  'match.clearFocus': { run: clearFocus, needs: quietly(maySomethingGo) },

  'others.close': {
    run: closeOthers,
    needs: quietly(() => useReports.getState().search !== null),
  },

  'note.new': { run: () => writeIn(createNote()), opensField: true },
  'note.toggle': { run: toggleNote, opensField: true },
  'note.close': { run: () => useWorkspace.setState({ noteId: null }), needs: aNote },
  'quotation.goTo': onQuotation((_, { articleId, passageId }) => goToPassage(articleId, passageId)),
  'quotation.copy': onQuotation((_, { quote }) => copy(quote)),
  'quotation.remove': onQuotation((note) => note.removeSelected()),
  'note.export': {
    run: () => exportNotes([workspace().noteId].filter((id) => id !== null)),
    needs: aNote,
  },
  'note.exportAll': {
    run: () => exportNotes(null),
    needs: {
      isMet: () => alive(library().notes).length > 0,
      otherwise: messages.note.nothingToExport,
    },
  },
  'note.trash': {
    run: () => {
      const note = openNoteSummary()
      return note && trashNote(note)
    },
    needs: aNote,
  },

  'dossier.create': {
    run: () => makeDossierOfOpen(messages.dossier.created),
    needs: anArticle,
  },
  'dossier.rename': { run: () => focusEditable('dossier'), opensField: true, needs: aDossier },
  'dossier.remove': {
    run: () => {
      const [dossier, article] = [openDossierSummary(), focusedArticle()]
      return dossier && article && removeFromDossier(dossier, article)
    },
    needs: anArticleOfTheDossier,
  },
  'dossier.close': { run: () => useWorkspace.setState({ dossierId: null }), needs: aDossier },
  'dossier.setBase': {
    run: () => {
      const dossier = openDossierSummary()
      return dossier && setBase(dossier, workspace().focused)
    },
    needs: { isMet: mayBeBase, otherwise: needs.inDossier },
  },
  'dossier.unsetBase': {
    run: () => {
      const dossier = openDossierSummary()
      return dossier && setBase(dossier, null)
    },
    needs: { isMet: () => openDossierSummary()?.baseId != null, otherwise: needs.baseline },
  },
  'tally.open': {
    run: openTallyHere,
    needs: { isMet: () => useTally.getState().baseId !== null, otherwise: needs.baseline },
  },
  'dossier.trash': {
    run: () => {
      const dossier = openDossierSummary()
      return dossier && trashDossier(dossier)
    },
    needs: aDossier,
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
