import { beforeEach, expect, it } from 'vitest'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../../core/model/summary.ts'
import { messages } from '../../../../shared/messages.ts'
import { useLibrary } from '../stores/library-store.ts'
import { useMessages } from '../stores/messages-store.ts'
import { useOpenArticles } from '../stores/open-articles.ts'
import { bridgeForTests, Refusal, type TestBridge } from '../stores/testing.ts'
import { forgetAll, redoLast, undoLast } from '../stores/undo.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import {
  addToDossier,
  createDossier,
  createNote,
  describeArticle,
  exportNotes,
  makeDossierOfOpen,
  openDossier,
  removeFromDossier,
  renameDossier,
  saveDossierLayout,
  setBase,
  trashArticle,
  trashDossier,
  trashNote,
} from './library-actions.ts'

const article = (id: string) =>
  ({
    id,
    title: { value: id },
    outlet: { value: '', guessed: true },
    date: { value: '' },
  }) as unknown as ArticleSummary
const note = (id: string, more = {}) => ({ id, title: id, ...more }) as NoteSummary
const dossier = (id: string, more = {}) =>
  ({
    id,
    name: id,
    articleIds: ['a', 'b'],
    noteIds: [],
    baseId: null,
    ...more,
  }) as unknown as DossierSummary

let bridge: TestBridge

const said = () => useMessages.getState().shown.map(({ text }) => text)
const panes = () => useWorkspace.getState().panes.map(({ articleId }) => articleId)
const open = (...ids: string[]) =>
  useWorkspace.setState({
    panes: ids.map((articleId) => ({ articleId })),
    focused: ids[0] ?? null,
  })
/** What main was asked, from the last time on. */
function asked(): unknown[] {
  return bridge.asked.splice(0).map(({ channel, request }) => [channel, request])
}

beforeEach(() => {
  forgetAll()
  bridge = bridgeForTests()
  useMessages.setState(useMessages.getInitialState())
  useWorkspace.setState(useWorkspace.getInitialState())
  useLibrary.setState({
    ...useLibrary.getInitialState(),
    articles: { a: article('a'), b: article('b') },
    notes: { n: note('n'), own: note('own') },
  })
  for (const channel of [
    'article:trash',
    'article:restore',
    'article:describe',
    'article:restore-description',
    'note:trash',
    'note:restore',
    'dossier:trash',
    'dossier:restore',
    'dossier:change',
  ] as const) {
    bridge.answer(channel, () => undefined as never)
  }
})

it('an article goes to the trash out of its pane, and comes back into one', async () => {
  open('a', 'b')
  await trashArticle(article('a'))
  expect(panes()).toEqual(['b'])
  expect(said()).toEqual([messages.trash.articleTrashed('a')])
  await undoLast()
  expect(panes()).toContain('a')
  await redoLast()
  expect(panes()).toEqual(['b'])

  open('b')
  await trashArticle(article('a'))
  await undoLast()
  expect(panes()).toEqual(['b'])
})

it('an article that could not be put away is not said to be, nor undone', async () => {
  bridge.answer('article:trash', () => {
    throw new Refusal('read-only', 'The library is read-only.')
  })
  await expect(trashArticle(article('a'))).rejects.toThrow('read-only')
  expect(said()).toEqual([])
  expect(await undoLast()).toBeNull()
})

it('a note that is open closes as it goes to the trash, and opens as it comes back', async () => {
  useWorkspace.setState({ noteId: 'n' })
  await trashNote(note('n'))
  expect(useWorkspace.getState().noteId).toBeNull()
  await undoLast()
  expect(useWorkspace.getState().noteId).toBe('n')
  await trashNote(note('own', { title: '' }))
  expect(said().at(-1)).toBe(messages.trash.noteTrashed(messages.note.untitled))
  expect(useWorkspace.getState().noteId).toBe('n')
})

it('a dossier that goes to the trash is no longer open', async () => {
  useWorkspace.setState({ dossierId: 'd' })
  await trashDossier(dossier('d'))
  expect(useWorkspace.getState().dossierId).toBeNull()
  await undoLast()
  expect(asked()).toEqual([
    ['dossier:trash', { id: 'd' }],
    ['dossier:restore', { id: 'd' }],
  ])
})

it('corrected details come back as they were, a guess as a guess', async () => {
  await describeArticle(article('a'), { outlet: 'Courier' })
  await undoLast()
  expect(asked()).toEqual([
    ['article:describe', { id: 'a', description: { outlet: 'Courier' } }],
    ['article:restore-description', { id: 'a', fields: { outlet: { value: '', guessed: true } } }],
  ])
})

it('a dossier takes a new name, and none that is empty or its own', async () => {
  await renameDossier(dossier('d'), 'Bridge')
  await undoLast()
  await renameDossier(dossier('d'), '  ')
  await renameDossier(dossier('d'), 'd')
  expect(asked()).toEqual([
    ['dossier:change', { id: 'd', change: { name: 'Bridge' } }],
    ['dossier:change', { id: 'd', change: { name: 'd' } }],
  ])
})

it('an article is added once, and opened either way', async () => {
  await addToDossier(dossier('d'), article('b'))
  expect(asked()).toEqual([])
  expect(panes()).toEqual(['b'])
  await addToDossier(dossier('d'), article('c'))
  await undoLast()
  expect(asked()).toEqual([
    ['dossier:change', { id: 'd', change: { articleIds: ['a', 'b', 'c'] } }],
    ['dossier:change', { id: 'd', change: { articleIds: ['a', 'b'] } }],
  ])
})

it('what came into a dossier since stays when an addition or a removal is taken back', async () => {
  const now = (...articleIds: string[]) =>
    useLibrary.setState({ dossiers: { d: dossier('d', { articleIds }) } })
  now('a', 'b')
  await addToDossier(dossier('d'), article('c'))
  now('a', 'b', 'c', 'since')
  await undoLast()
  expect(asked().at(-1)).toEqual([
    'dossier:change',
    { id: 'd', change: { articleIds: ['a', 'b', 'since'] } },
  ])
  now('a', 'b', 'since')
  await removeFromDossier(dossier('d'), article('a'))
  now('b', 'since', 'later')
  await undoLast()
  expect(asked().at(-1)).toEqual([
    'dossier:change',
    { id: 'd', change: { articleIds: ['a', 'b', 'since', 'later'] } },
  ])
})

it('the base that is taken out of a dossier is its base again when it is back', async () => {
  useWorkspace.setState({ dossierId: 'd' })
  open('a', 'b')
  await removeFromDossier(dossier('d', { baseId: 'a' }), article('a'))
  expect(panes()).toEqual(['b'])
  await undoLast()
  expect(panes()).toEqual(['a', 'b'])
  expect(asked()).toEqual([
    ['dossier:change', { id: 'd', change: { articleIds: ['b'], baseId: null } }],
    ['dossier:change', { id: 'd', change: { articleIds: ['a', 'b'], baseId: 'a' } }],
  ])
})

it('the baseline is set and taken back, and said by the article’s title', async () => {
  await setBase(dossier('d'), null)
  expect(asked()).toEqual([])
  await setBase(dossier('d'), 'a')
  await setBase(dossier('d', { baseId: 'a' }), null)
  expect(said()).toEqual([messages.tally.begun('a'), messages.tally.stopped('a')])
  await undoLast()
  expect(asked().at(-1)).toEqual(['dossier:change', { id: 'd', change: { baseId: 'a' } }])
})

it('a new note is one of the open dossier', async () => {
  bridge.answer('note:create', () => ({ id: 'new' }) as never)
  useWorkspace.setState({ dossierId: 'd' })
  expect(await createNote('Draft')).toBe('new')
  expect(useWorkspace.getState().noteId).toBe('new')
  expect(asked()).toEqual([['note:create', { title: 'Draft', dossierId: 'd' }]])
  await undoLast()
  expect(useWorkspace.getState().noteId).toBeNull()
})

it('a dossier opens with what of it is there, beside a note that is open', async () => {
  const layout = { panes: [{ articleId: 'gone' }, { articleId: 'b' }], noteId: null }
  const own = { ...dossier('d'), layout, noteIds: ['own'] }
  bridge.answer('dossier:read', () => ({ dossier: own }) as never)
  await openDossier('d')
  expect(panes()).toEqual(['b'])
  expect(useWorkspace.getState()).toMatchObject({ dossierId: 'd', noteId: 'own' })

  useWorkspace.setState({ dossierId: null, noteId: 'n' })
  await openDossier('d')
  expect(useWorkspace.getState().noteId).toBe('n')
  expect(said()).toEqual([messages.dossier.noteStays('d')])

  // From the dossier whose note is open one goes to the other's own.
  useWorkspace.setState({ dossierId: 'other', noteId: 'n' })
  useLibrary.setState({ dossiers: { other: dossier('other', { noteIds: ['n'] }) } })
  await openDossier('d')
  expect(useWorkspace.getState().noteId).toBe('own')
})

it('a dossier that was just made opens whole, also where the list knows one of its articles yet', async () => {
  const layout = { panes: [{ articleId: 'a' }, { articleId: 'new' }], noteId: null }
  const made = { ...dossier('d', { articleIds: ['a', 'new'] }), layout }
  bridge.answer('dossier:read', () => ({ dossier: made }) as never)
  await openDossier('d')
  expect(panes()).toEqual(['a', 'new'])
})

it('a note that was opened while a dossier was on its way stays, and the dossier’s is offered', async () => {
  const layout = { panes: [], noteId: null }
  const own = { ...dossier('d'), layout, noteIds: ['own'] }
  bridge.answer('dossier:read', () => ({ dossier: own }) as never)
  useLibrary.setState({ dossiers: { other: dossier('other', { noteIds: ['new'] }) } })
  useWorkspace.setState({ dossierId: 'other', noteId: null })
  let made: (id: string) => void = () => {}
  const opening = openDossier(new Promise((resolve) => (made = resolve)))
  useWorkspace.setState({ noteId: 'new' })
  made('d')
  await opening
  expect(useWorkspace.getState()).toMatchObject({ dossierId: 'd', noteId: 'new' })
  expect(said()).toEqual([messages.dossier.noteStays('d')])
})

it('says what was exported and what is to be known of it, and nothing when it was given up', async () => {
  bridge.answer('note:export', () => null)
  await exportNotes(null)
  expect(said()).toEqual([])
  const result = {
    written: ['a.md'],
    unchanged: 0,
    folder: 'Notes',
    remarks: ['One has no place.'],
  }
  bridge.answer('note:export', () => result as never)
  await exportNotes(['n'])
  expect(said()).toEqual([`${messages.note.exported(1, 0, 'Notes')}. One has no place.`])
})

it.each<[string, () => Promise<unknown>]>([
  ['an article that is put away', () => trashArticle(article('a'))],
  ['a note that is put away', () => trashNote(note('n'))],
  ['a dossier that is put away', () => trashDossier(dossier('d'))],
  ['details', () => describeArticle(article('a'), { outlet: 'Courier' })],
  ['a name', () => renameDossier(dossier('d'), 'Bridge')],
  ['an article that is added', () => addToDossier(dossier('d'), article('c'))],
  ['an article that is taken out', () => removeFromDossier(dossier('d'), article('a'))],
  ['a base', () => setBase(dossier('d'), 'a')],
])('%s: done again, it asks main what it asked at first', async (_what, act) => {
  await act()
  const first = asked()
  await undoLast()
  expect(asked()).not.toEqual(first)
  await redoLast()
  expect(asked()).toEqual(first)
})

it('a new note that was taken back comes back, and opens', async () => {
  bridge.answer('note:create', () => ({ id: 'new' }) as never)
  await createNote()
  await undoLast()
  asked()
  await redoLast()
  expect(asked()).toEqual([['note:restore', { id: 'new' }]])
  expect(useWorkspace.getState().noteId).toBe('new')
})

it('a dossier of some articles opens them; taken back, they stay open', async () => {
  const content = { version: { text: 'The ferry sank.', blocks: [] } }
  useOpenArticles.setState({
    entries: Object.fromEntries(['a', 'b'].map((id) => [id, { status: 'open', content }])) as never,
  })
  bridge.answer('dossier:create', () => ({ id: 'made' }) as never)
  await createDossier([article('a'), article('b')])
  expect(asked()).toMatchObject([['dossier:create', { articleIds: ['a', 'b'] }]])
  expect(panes()).toEqual(['a', 'b'])
  expect(useWorkspace.getState().dossierId).toBe('made')
  await undoLast()
  expect(panes()).toEqual(['a', 'b'])
  expect(useWorkspace.getState().dossierId).toBeNull()
  await redoLast()
  expect(useWorkspace.getState().dossierId).toBe('made')
  expect(asked()).toEqual([
    ['dossier:trash', { id: 'made' }],
    ['dossier:restore', { id: 'made' }],
  ])
})

it('a dossier of what is open has the note that is open, and says its own words', async () => {
  const content = { version: { text: 'The ferry sank.', blocks: [] } }
  useOpenArticles.setState({ entries: { b: { status: 'open', content } as never } })
  bridge.answer('dossier:create', () => ({ id: 'made' }) as never)
  open('b')
  useWorkspace.setState({ noteId: 'n' })
  expect(await makeDossierOfOpen((name) => `Kept in ${name}`)).toBe('made')
  const [[, request]] = asked() as [[string, { name: string; articleIds: string[] }]]
  expect(request.articleIds).toEqual(['b'])
  expect(said()).toEqual([`Kept in ${request.name}`])
  expect(bridge.asked).toEqual([])
  expect(useWorkspace.getState()).toMatchObject({ dossierId: 'made', noteId: 'n' })
})

it('a dossier whose panes are gone opens with its articles, and offers its own note', async () => {
  const layout = { panes: [{ articleId: 'gone' }], noteId: null }
  const own = { ...dossier('d', { articleIds: ['x', 'y'] }), layout, noteIds: ['own'] }
  bridge.answer('dossier:read', () => ({ dossier: own }) as never)
  useWorkspace.setState({ noteId: 'n' })
  await openDossier('d')
  expect(panes()).toEqual(['x', 'y'])
  useMessages.getState().shown[0]?.actions[0]?.run()
  expect(useWorkspace.getState().noteId).toBe('own')
})

it('a dossier keeps how it lies in the window', async () => {
  open('a', 'b')
  await saveDossierLayout('d')
  const layout = { panes: [{ articleId: 'a' }, { articleId: 'b' }], noteId: null }
  expect(asked()).toEqual([['dossier:change', { id: 'd', change: { layout } }]])
})
