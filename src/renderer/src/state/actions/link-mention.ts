import { CollateError } from '../../../../core/model/errors.ts'
import type { NamedIn } from '../../../../core/model/linked.ts'
import type { NoteTree } from '../../../../core/model/note.ts'
import type { LinkTarget } from '../../../../core/note/links.ts'
import { withLink } from '../../../../core/note/places.ts'
import { messages } from '../../../../shared/messages.ts'
import { readNote } from '../stores/read-note.ts'
import { request } from '../stores/request.ts'
import { saving } from '../stores/saving-store.ts'
import { currentNote } from './open-note.ts'
import { linkedDocument } from './open-linked.ts'
import { undoable } from './undoable.ts'

/** A note as it was when something was changed in it, and as it is then. */
interface Version {
  title: string
  tree: NoteTree
  base: string
}

/**
 * Makes words of a note, which is not open, a link to what they name.
 *
 * @throws CollateError 'invalid-request' when the note has changed since the words were found
 */
export async function linkMention(
  noteId: string,
  place: NamedIn['places'][number],
  target: LinkTarget,
): Promise<void> {
  const { note, base } = await readNote(noteId)
  const tree = withLink(note.tree, place, target, linkedDocument(target)?.title ?? '')
  if (tree === null) throw changedSince(note.title)
  const before: Version = { title: note.title, tree: note.tree, base }
  const after: Version = { title: note.title, tree, base: await save(noteId, tree, before) }
  undoable(messages.links.linkedIn(note.title || messages.note.untitled), {
    label: messages.steps.linkMade(note.title || messages.note.untitled),
    undo: () => put(noteId, after, before),
    redo: () => put(noteId, before, after),
  })
}

/** Puts a note from one version back to another, unless it is something else by now. */
async function put(noteId: string, from: Version, to: Version): Promise<void> {
  const open = currentNote()
  // What is open in the editor is changed there, and saved from there.
  if (open?.noteId === noteId) return open.setTree(to.tree)
  const now = await readNote(noteId)
  if (now.base !== from.base) throw changedSince(now.note.title)
  await save(noteId, to.tree, from)
}

async function save(id: string, tree: NoteTree, { title, base }: Version): Promise<string> {
  return (await saving(request('note:save', { id, title, tree: JSON.stringify(tree), base }))).base
}

function changedSince(title: string): CollateError {
  return new CollateError(
    'invalid-request',
    messages.links.changedSince(title || messages.note.untitled),
  )
}
