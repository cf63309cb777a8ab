import { type OpenNote, shownNote } from '../../state/actions/open-note.ts'
import { workspace } from './needs.ts'

/** The note that is open, brought into view, so that one sees what is done in it; null when none is open. */
export async function openNoteInView(): Promise<OpenNote | null> {
  const { noteId } = workspace()
  return noteId === null ? null : shownNote(noteId)
}
