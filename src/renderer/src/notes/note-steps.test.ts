import { expect, test } from 'vitest'
import { type OpenNote, setOpenNote } from '../state/actions/open-note.ts'
import { bridgeForTests } from '../state/stores/testing.ts'
import { redoLast, undoLast } from '../state/stores/undo.ts'
import { pastedWords } from './editor/paste/text-to-tree.ts'
import { NoteSteps } from './note-steps.ts'

test('what did not fit into the title is one step with what did', async () => {
  bridgeForTests()
  const content = { title: 'Who', tree: pastedWords('Text.') }
  const note = {
    noteId: 'n',
    setTitle: (title: string) => void (content.title = title),
    setTree: (tree: typeof content.tree) => void (content.tree = tree),
  } as unknown as OpenNote
  setOpenNote(note)
  const steps = new NoteSteps(note, { ...content })
  steps.overflow('Who knew', pastedWords('And when?').children)
  const after = { title: 'Who knew', tree: pastedWords('And when?\n\nText.') }
  expect(content).toEqual(after)
  await undoLast()
  expect(content).toEqual({ title: 'Who', tree: pastedWords('Text.') })
  await redoLast()
  expect(content).toEqual(after)
})
