import { lookUp } from '../../../../core/model/look-up.ts'
import { isAlive, useLibrary } from '../stores/library-store.ts'
import type { NotePlace } from '../stores/note-place.ts'
import { leaveFrom, takeVisit, useVisits, type Visit, type Way } from '../stores/visits-store.ts'
import {
  goToPassage,
  openPanes,
  scrollPlace,
  setScrollPlace,
  useWorkspace,
} from '../stores/workspace-store.ts'
import { firstOffsetInView, scrollToOffset } from '../text-view/place-in-view.ts'
import { useShownTexts } from '../text-view/shown-texts.ts'
import { currentNote, showInNote } from './open-note.ts'
import { readHere } from './read-here.ts'

/** Remembers where one is: what comes next leads elsewhere, and one can come back. */
export function leaveHere(): void {
  leaveFrom(hereAndNow())
}

/** Opens an article at a passage that something refers to. */
export function visitPassage(articleId: string, passageId: string): void {
  leaveHere()
  goToPassage(articleId, passageId)
}

/** Shows a note at a place in it. */
export function visitNote(noteId: string, place: NotePlace): Promise<void> {
  leaveHere()
  return showInNote(noteId, place)
}

/** Whether there is a place to go back to, or forward, that is not the one that is shown. */
export function canGo(way: Way): boolean {
  const here = hereAndNow()
  return useVisits.getState()[way].some((visit) => differs(existing(visit), here))
}

/** Goes back to where one was before, or forward to where one came back from; nowhere when there is none. */
export async function goAlong(way: Way): Promise<void> {
  const here = hereAndNow()
  const visit = takeVisit(way, here, (other) => differs(existing(other), here))
  if (visit) await show(existing(visit))
}

function hereAndNow(): Visit {
  const { panes, focused, dossierId, noteId } = useWorkspace.getState()
  const tops = Object.fromEntries(panes.map(({ articleId: id }) => [id, topOf(id)]))
  return { panes, focused, dossierId, noteId, tops, inNote: placeInNote() }
}

function topOf(articleId: string): number {
  const text = lookUp(useShownTexts.getState().texts, articleId)
  return text ? firstOffsetInView(text.scroller, text.map) : scrollPlace(articleId)
}

function placeInNote(): Visit['inNote'] {
  const note = currentNote()
  const isThere = document.activeElement?.closest('[data-note-text]') != null
  if (!note || !isThere) return null
  const citation = note.selectedCitation()
  return citation ? { passageId: citation.passageId } : 'caret'
}

/** Of a visit what is still in the library. */
function existing(visit: Visit): Visit {
  const { articles, notes, dossiers } = useLibrary.getState()
  const { focused, noteId, dossierId } = visit
  const panes = visit.panes.filter(({ articleId }) => isAlive(articles)(articleId))
  const isNote = noteId !== null && isAlive(notes)(noteId)
  return {
    panes,
    focused: panes.some(({ articleId }) => articleId === focused)
      ? focused
      : (panes[0]?.articleId ?? null),
    dossierId: dossierId !== null && isAlive(dossiers)(dossierId) ? dossierId : null,
    noteId: isNote ? noteId : null,
    tops: visit.tops,
    inNote: isNote ? visit.inNote : null,
  }
}

/** Whether going there shows anything else than is shown. */
function differs(there: Visit, here: Visit): boolean {
  const shown = ({ panes, noteId, dossierId, tops, inNote }: Visit) =>
    JSON.stringify([
      panes.map(({ articleId: id }) => [id, lookUp(tops, id) ?? 0]),
      noteId,
      dossierId,
      inNote,
    ])
  return shown(there) !== shown(here)
}

async function show({ panes, focused, dossierId, noteId, tops, inNote }: Visit): Promise<void> {
  const { texts } = useShownTexts.getState()
  for (const { articleId } of panes) {
    const top = lookUp(tops, articleId) ?? 0
    const text = lookUp(texts, articleId)
    // One that is not shown begins there when it is.
    if (text) scrollToOffset(text.scroller, text.map, top)
    else setScrollPlace(articleId, top)
  }
  openPanes(panes, focused)
  useWorkspace.setState({ dossierId, noteId })
  if (noteId !== null && inNote !== null) await showInNote(noteId, inNote)
  else if (focused !== null) readHere(focused)
}
