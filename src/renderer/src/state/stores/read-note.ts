import type { Note, NoteTree } from '../../../../core/model/note.ts'
import { request } from './request.ts'

/**
 * Reads a note. `base` names what it says, for saving a change of it.
 *
 * @throws CollateError as main answers it
 */
export async function readNote(id: string): Promise<{ note: Note; base: string }> {
  const { note, base } = await request('note:read', { id })
  return { note: { ...note, tree: JSON.parse(note.tree) as NoteTree }, base }
}
