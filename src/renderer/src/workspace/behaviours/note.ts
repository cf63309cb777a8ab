import type { NOTE_COMMANDS } from '../../../../shared/commands/note-commands.ts'
import type { Citation } from '../../../../core/model/note.ts'
import { messages } from '../../../../shared/messages.ts'
import type { Behaviours } from '../../state/actions/commands.ts'
import { startCheck } from '../../state/actions/start-check.ts'
import { createNote, exportNotes, trashNote } from '../../state/actions/library-actions.ts'
import { type OpenNote, currentNote, writeIn } from '../../state/actions/open-note.ts'
import { countAlive } from '../../state/stores/library-store.ts'
import { visitPassage } from '../../state/actions/visits.ts'
import { request } from '../../state/stores/request.ts'
import { showOutline } from '../../state/stores/side-panel-store.ts'
import { useWorkspace } from '../../state/stores/workspace-store.ts'
import { untilDrawn } from '../../ui/until-drawn.ts'
import { goToOutline, goToSidePanel, goToText } from '../focus.ts'
import { openNoteInView } from './open-note-in-view.ts'
import { hideNote, isShown, showNote } from '../panels.ts'
import {
  aBlock,
  aChangedQuotation,
  aNote,
  aQuotation,
  library,
  openNoteSummary,
  workspace,
} from './needs.ts'

/** Does something with the quotation that is selected in the note, where one sees it. */
function inView(act: (note: OpenNote) => Promise<unknown> | void) {
  const run = async () => {
    const note = await openNoteInView()
    if (note?.selectedCitation()) await act(note)
  }
  return { run, needs: aQuotation }
}

/** Asks what to leave out; ends with the caret in the field. */
async function changeQuotation(note: OpenNote): Promise<void> {
  note.changeSelected()
  await untilDrawn(() => document.activeElement?.matches('[data-quotation-words]') === true)
}

/** Does something with the quotation that is selected in the note. */
function onQuotation(act: (note: OpenNote, citation: Citation) => Promise<unknown> | void) {
  const run = () => {
    const note = currentNote()
    const citation = note?.selectedCitation()
    if (note && citation) return act(note, citation)
  }
  return { run, needs: aQuotation }
}

/** Offered for a quotation that stands in another way. */
function showingAs(as: 'block' | 'inline' | 'bare') {
  const isMet = () => {
    const before = currentNote()?.selectedAs() ?? null
    return before !== null && before !== as
  }
  const needs = { isMet, otherwise: messages.needs.quotation }
  return { ...inView((note) => note.showSelectedAs(as)), needs }
}

function onChangedQuotation(act: (note: OpenNote) => void) {
  return { ...inView(act), needs: aChangedQuotation }
}

/** Moves what is selected in the note, or the block with the caret, one further. */
function movingBlocks(by: -1 | 1) {
  return { run: async () => (await openNoteInView())?.moveBlocks(by), needs: aBlock }
}

/** Shows the outline of the note and goes there; from within it, hides it again. */
async function toggleOutline(): Promise<void> {
  const isInside = document.activeElement?.closest('[data-outline]') != null
  const note = await openNoteInView()
  showOutline(!isInside)
  if (isInside) await note?.focus()
  else await goToOutline()
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

/** Walks what the open note claims, beside the sources. */
function checkNote(): void {
  const { noteId } = workspace()
  if (noteId === null) return
  startCheck({ kind: 'note', noteId })
  showNote()
}

export const noteBehaviours = {
  'note.new': { run: () => writeIn(createNote()), opensField: true },
  'note.toggle': { run: toggleNote, opensField: true },
  'note.close': { run: () => useWorkspace.setState({ noteId: null }), needs: aNote },
  'note.check': { run: checkNote, needs: aNote },
  'note.outline': { run: toggleOutline, opensField: true, needs: aNote },
  'block.up': movingBlocks(-1),
  'block.down': movingBlocks(1),
  'quotation.goTo': onQuotation((_, { articleId, passageId }) =>
    visitPassage(articleId, passageId),
  ),
  'quotation.copy': onQuotation((_, { quote }) => request('app:copy', { text: quote })),
  'quotation.change': { ...inView(changeQuotation), opensField: true },
  'quotation.keep': onChangedQuotation((note) => note.answerChange('keep')),
  'quotation.take': onChangedQuotation((note) => note.answerChange('take')),
  'quotation.asBlock': showingAs('block'),
  'quotation.inline': showingAs('inline'),
  'quotation.bare': showingAs('bare'),
  'quotation.remove': onQuotation((note) => note.removeSelected()),
  'note.export': {
    run: () => exportNotes([workspace().noteId].filter((id) => id !== null)),
    needs: aNote,
  },
  'note.exportAll': {
    run: () => exportNotes(null),
    needs: {
      isMet: () => countAlive(library().notes) > 0,
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
} satisfies Behaviours<keyof typeof NOTE_COMMANDS>
