import { LONGEST_NAME } from '../../../core/model/names.ts'
import { partedTitle } from '../../../core/note/title-line.ts'
import { pastedWords } from './editor/paste/text-to-tree.ts'
import type { NoteContent } from './note-draft.ts'

/**
 * A note whose title can be saved. Another program may have given it a longer one: the rest of that is
 * read as the beginning of the text.
 */
export function withShortTitle({ title, tree }: NoteContent): NoteContent {
  if (title.length <= LONGEST_NAME) return { title, tree }
  const parted = partedTitle(title)
  const rest = pastedWords(parted.rest).children
  return { title: parted.title, tree: { ...tree, children: [...rest, ...tree.children] } }
}
