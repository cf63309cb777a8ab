import { beforeEach, expect, it } from 'vitest'
import type { NoteTree } from '../../../../core/model/note.ts'
import { placesNaming } from '../../../../core/note/places.ts'
import { messages } from '../../../../shared/messages.ts'
import { useLibrary } from '../stores/library-store.ts'
import { useMessages } from '../stores/messages-store.ts'
import { bridgeForTests, Refusal } from '../stores/testing.ts'
import { redoLast, undoLast } from '../stores/undo.ts'
import { linkMention } from './link-mention.ts'
import { setOpenNote } from './open-note.ts'

const FERRY = { kind: 'note', id: 'ferry22222222222' } as const
const TREE: NoteTree = {
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Of the ferry here.' }] }],
}
const [PLACE] = placesNaming(TREE, 'Ferry', () => undefined)

/** The note as the library has it: each save is another version. */
let stored: { tree: NoteTree; base: string }

const links = () => JSON.stringify(stored.tree).includes('noteLink')

beforeEach(() => {
  const bridge = bridgeForTests()
  stored = { tree: TREE, base: 'v1' }
  bridge.answer(
    'note:read',
    () =>
      ({ note: { title: 'One', tree: JSON.stringify(stored.tree) }, base: stored.base }) as never,
  )
  bridge.answer('note:save', ({ tree, base }) => {
    if (base !== stored.base) throw new Refusal('internal', 'saved over what it is no change of')
    stored = { tree: JSON.parse(tree as never), base: `${base}+` }
    return { base: stored.base } as never
  })
  useMessages.setState(useMessages.getInitialState())
  useLibrary.setState({ notes: { [FERRY.id]: { title: 'Ferry' } } as never })
})

it('makes the words a link, says so, and takes it back and does it again', async () => {
  await linkMention('one', PLACE!, FERRY)
  expect(stored.tree).toMatchObject({
    children: [
      {
        children: [{ value: 'Of the ' }, { noteId: FERRY.id, label: 'ferry' }, { value: ' here.' }],
      },
    ],
  })
  expect(useMessages.getState().shown[0]?.text).toBe(messages.links.linkedIn('One'))
  await undoLast()
  expect(links()).toBe(false)
})

it('changes nothing in a note that says something else by now, and says so', async () => {
  stored.tree = { type: 'root', children: [] }
  await expect(linkMention('one', PLACE!, FERRY)).rejects.toMatchObject({
    code: 'invalid-request',
    message: messages.links.changedSince('One'),
  })
  stored.tree = TREE
  await linkMention('one', PLACE!, FERRY)
  stored.base = 'by another'
  await expect(undoLast()).rejects.toMatchObject({ code: 'invalid-request' })
  expect(links()).toBe(true)
})

it('a note that was opened since is changed where it is open', async () => {
  await linkMention('one', PLACE!, FERRY)
  const set: NoteTree[] = []
  const close = setOpenNote({ noteId: 'one', setTree: (tree: NoteTree) => set.push(tree) } as never)
  await undoLast()
  expect(set).toEqual([TREE])
  expect(links()).toBe(true)
  await redoLast()
  expect(set).toHaveLength(2)
  close()
})
