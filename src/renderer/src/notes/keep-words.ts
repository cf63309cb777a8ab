import { messages } from '../../../shared/messages.ts'
import { say } from '../state/stores/messages-store.ts'
import { readNote } from '../state/stores/read-note.ts'
import { request } from '../state/stores/request.ts'
import { openNote } from '../state/stores/workspace-store.ts'
import { pastedWords } from './editor/paste/text-to-tree.ts'
import { treeText } from './tree-text.ts'

// A title of its own is as long as any; with words before it, it may be too long for one. In UTF-16 units.
const LONGEST = 200

/** Makes a note of the words of one that could not be saved as it is, and says so. */
export async function keepWords({ title, words }: { title: string; words: string }): Promise<void> {
  const name = title || messages.note.untitled
  const { id } = await request('note:create', {
    title: messages.note.wordsOf(name.slice(0, LONGEST)),
  })
  const { note, base } = await readNote(id)
  const tree = treeText(pastedWords(words))
  await request('note:save', { id, title: note.title, tree, base })
  say(messages.note.keptAsWords(name), [{ label: messages.import.openIt, run: () => openNote(id) }])
}
