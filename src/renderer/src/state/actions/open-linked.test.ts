import { beforeEach, expect, it } from 'vitest'
import { messages } from '../../../../shared/messages.ts'
import { useLibrary } from '../stores/library-store.ts'
import { useMessages } from '../stores/messages-store.ts'
import { bridgeForTests, type TestBridge } from '../stores/testing.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import { linkedDocument, openLinked } from './open-linked.ts'

const words = messages.links

let bridge: TestBridge

const shown = () => useMessages.getState().shown
const panes = () => useWorkspace.getState().panes.map(({ articleId }) => articleId)
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

const article = (title: string, trashedAt?: string) => ({ title: { value: title }, trashedAt })

beforeEach(() => {
  bridge = bridgeForTests()
  Object.assign(globalThis, { document: { activeElement: null, body: null } })
  // Nothing is typed here while a note is on its way.
  Object.assign(window, { addEventListener() {}, removeEventListener() {} })
  useMessages.setState(useMessages.getInitialState())
  useWorkspace.setState(useWorkspace.getInitialState())
  useLibrary.setState({
    articles: { a: article('A'), b: article('B'), gone: article('Gone', '2024-05-03') } as never,
    notes: { n: { title: '' }, away: { title: 'Away', trashedAt: '2024-05-03' } } as never,
    dossiers: { d: { name: 'D', noteIds: [] } } as never,
  })
})

it('an article opens in the place of the one used last, or beside it', () => {
  openLinked({ kind: 'article', id: 'a' }, false)
  openLinked({ kind: 'article', id: 'b' }, true)
  expect(panes()).toEqual(['a', 'b'])
  useLibrary.setState(({ articles }) => ({ articles: { ...articles, c: article('C') as never } }))
  openLinked({ kind: 'article', id: 'c' }, false)
  expect(panes()).toEqual(['a', 'c'])
  expect(shown().map(({ text }) => text)).toEqual([messages.reader.tookPlace('C', 'B')])
})

it('a note and a dossier open as they do elsewhere', async () => {
  const layout = { panes: [], noteId: null }
  bridge.answer(
    'dossier:read',
    () => ({ dossier: { articleIds: [], noteIds: [], layout } }) as never,
  )
  openLinked({ kind: 'note', id: 'n' }, false)
  await settled()
  expect(useWorkspace.getState().noteId).toBe('n')
  openLinked({ kind: 'dossier', id: 'd' }, false)
  await settled()
  expect(useWorkspace.getState().dossierId).toBe('d')
})

it('what is in the trash is said to be, and restored when asked', async () => {
  bridge.answer('note:restore', () => ({}) as never)
  openLinked({ kind: 'note', id: 'away' }, false)
  expect(useWorkspace.getState().noteId).toBeNull()
  expect(shown()[0]?.text).toBe(words.trashed('Away'))
  shown()[0]?.actions[0]?.run()
  await settled()
  expect(bridge.asked).toEqual([{ channel: 'note:restore', request: { id: 'away' } }])
})

it('of what is gone that is said, whatever the id is called', () => {
  for (const id of ['nowhere', 'constructor']) openLinked({ kind: 'article', id }, false)
  expect(shown().map(({ text }) => text)).toEqual([words.gone.article])
  expect(panes()).toEqual([])
})

it('a link shows what its document is called', () => {
  expect(linkedDocument({ kind: 'note', id: 'n' })).toEqual({
    title: messages.note.untitled,
    isTrashed: false,
  })
  expect(linkedDocument({ kind: 'article', id: 'gone' })).toEqual({
    title: 'Gone',
    isTrashed: true,
  })
  expect(linkedDocument({ kind: 'dossier', id: 'n' })).toBeNull()
})
