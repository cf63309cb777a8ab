import { lookUp } from '../../../../core/model/look-up.ts'
import { messages } from '../../../../shared/messages.ts'
import type { Need } from '../../state/actions/commands.ts'
import { currentNote } from '../../state/actions/open-note.ts'
import { focusedPassage, useComparison } from '../../state/stores/comparison-store.ts'
import { useSearch } from '../../state/stores/search-store.ts'
import { useLibrary } from '../../state/stores/library-store.ts'
import { useWorkspace } from '../../state/stores/workspace-store.ts'
import { selectedPassage, useSelection } from '../../state/text-view/selection-store.ts'
import { currentHighlight } from '../current-highlight.ts'
import { currentPassage } from '../current-passage.ts'

/** What commands need, and what they ask of the window to know whether it is there. */

export const library = () => useLibrary.getState()
export const workspace = () => useWorkspace.getState()

/** The article whose pane was used last; undefined when none is open. */
export function focusedArticle() {
  const { focused } = workspace()
  return focused === null ? undefined : library().articles[focused]
}
/** The note that is open; undefined when none is. */
export function openNoteSummary() {
  const { noteId } = workspace()
  return noteId === null ? undefined : lookUp(library().notes, noteId)
}
/** The dossier that is open; undefined when none is. */
export function openDossierSummary() {
  const { dossierId } = workspace()
  return dossierId === null ? undefined : lookUp(library().dossiers, dossierId)
}

export const needs = messages.needs

export const anArticle: Need = {
  isMet: () => focusedArticle() !== undefined,
  otherwise: needs.article,
}
export const aSearch: Need = {
  isMet: () => useSearch.getState().typed.trim() !== '',
  otherwise: needs.search,
}

export const aNote: Need = { isMet: () => openNoteSummary() !== undefined, otherwise: needs.note }
export const aBlock: Need = {
  isMet: () => currentNote()?.isInBlock() === true,
  otherwise: needs.block,
}
export const aDossier: Need = {
  isMet: () => openDossierSummary() !== undefined,
  otherwise: needs.dossier,
}
export const anArticleOfTheDossier: Need = {
  isMet: () => openDossierSummary()?.articleIds.includes(workspace().focused ?? '') === true,
  otherwise: needs.inDossier,
}
export const aPassage: Need = {
  isMet: () => currentPassage() !== null || currentHighlight() !== null,
  otherwise: needs.passage,
}
export const aHighlight: Need = {
  isMet: () => currentHighlight() !== null,
  otherwise: needs.highlight,
}
export const aHighlightOrItsEdges: Need = {
  isMet: () => useSelection.getState().moving !== null || currentHighlight() !== null,
  otherwise: needs.highlight,
}
export const aSelection: Need = {
  isMet: () => selectedPassage() !== null,
  otherwise: needs.passage,
}
export const aQuotation: Need = {
  isMet: () => currentNote()?.selectedCitation() != null,
  otherwise: needs.quotation,
}
export const aChangedQuotation: Need = {
  isMet: () => currentNote()?.isSelectedChanged() === true,
  otherwise: needs.changedQuotation,
}
export const twoArticles: Need = {
  isMet: () => workspace().panes.length > 1,
  otherwise: messages.compare.needsTwo,
}
export const comparing: Need = {
  isMet: () => useComparison.getState().on,
  otherwise: needs.comparing,
}
export const aSentence: Need = { isMet: () => focusedPassage() !== null, otherwise: needs.match }
/** What a key may do without a word when there is nothing to do. */
export const quietly = (isMet: () => boolean): Need => ({ isMet, otherwise: null })
