import { beforeEach, expect, it, vi } from 'vitest'
import type { ArticleSummary, DossierSummary, NoteSummary } from '../../../../core/model/summary.ts'
import type { LibraryState } from '../../../../shared/library-state.ts'
import { messages } from '../../../../shared/messages.ts'
import {
  alive,
  followLibraryEvents,
  forgetLanded,
  isAlive,
  loadLibrary,
  trashed,
  useLibrary,
  whyOff,
  whyUnreadable,
} from './library-store.ts'
import { useImport } from './import-store.ts'
import { bridgeForTests, Refusal, type TestBridge } from './testing.ts'

const STATE = { reachable: true, readOnly: null } as unknown as LibraryState
const article = (id: string, more: Partial<ArticleSummary> = {}) =>
  ({ id, title: id, ...more }) as ArticleSummary
const note = (id: string) => ({ id, title: id }) as NoteSummary
const dossier = (id: string) => ({ id, name: id }) as DossierSummary

const library = () => useLibrary.getState()
const aFrame = () => new Promise((resolve) => setTimeout(resolve, 5))

let bridge: TestBridge

beforeEach(() => {
  bridge = bridgeForTests()
  bridge.answer('app:log-error', () => undefined)
  useLibrary.setState(useLibrary.getInitialState())
})

it('has the lists that main gives, by id', async () => {
  bridge.answer('library:state', () => STATE)
  bridge.answer('library:list', () => ({
    articles: JSON.stringify([article('a'), article('b')]),
    notes: [note('n')],
    dossiers: [dossier('d')],
    searches: [],
    relations: [],
  }))
  await loadLibrary()
  expect(Object.keys(library().articles)).toEqual(['a', 'b'])
  expect(library()).toMatchObject({ failure: null, state: STATE, notes: { n: { title: 'n' } } })
})

it('says why none could be opened, and shows nothing of the one before', async () => {
  useLibrary.setState({ state: STATE, articles: { a: article('a') } })
  bridge.answer('library:state', () => STATE)
  bridge.answer('library:list', () => {
    throw new Refusal('read-failed', 'The folder can’t be read.')
  })
  await loadLibrary()
  expect(library()).toMatchObject({
    state: null,
    failure: 'The folder can’t be read.',
    articles: {},
  })
})

it('keeps the lists as main says they are, many articles within a frame as one new list', async () => {
  followLibraryEvents()
  let lists = 0
  const stop = useLibrary.subscribe(({ articles }, before) => {
    if (articles !== before.articles) lists += 1
  })
  for (const id of ['a', 'b', 'c']) bridge.tell('article:changed', article(id))
  bridge.tell('note:changed', note('n'))
  bridge.tell('dossier:changed', dossier('d'))
  await aFrame()
  expect(lists).toBe(1)
  expect(Object.keys(library().articles)).toEqual(['a', 'b', 'c'])

  bridge.tell('item:removed', { kind: 'article', id: 'b' })
  bridge.tell('item:removed', { kind: 'note', id: 'n' })
  bridge.tell('item:removed', { kind: 'dossier', id: 'd' })
  expect(Object.keys(library().articles)).toEqual(['a', 'c'])
  expect(Object.keys(library().notes)).toEqual([])
  expect(Object.keys(library().dossiers)).toEqual([])
  // One that came within the same frame stays away.
  bridge.tell('article:changed', article('d'))
  bridge.tell('item:removed', { kind: 'article', id: 'd' })
  await aFrame()
  expect(Object.keys(library().articles)).toEqual(['a', 'c'])
  stop()
})

it('lets go of articles on their way to the list of a library that is left', async () => {
  followLibraryEvents()
  bridge.tell('article:changed', article('of-the-other'))
  forgetLanded()
  bridge.tell('article:changed', article('own'))
  await aFrame()
  expect(Object.keys(library().articles)).toEqual(['own'])
})

it('is a new list a few times a second while files come in', async () => {
  followLibraryEvents()
  useImport.setState({ progress: { done: 0, total: 9, current: '' } })
  let lists = 0
  const stop = useLibrary.subscribe(() => {
    lists += 1
  })
  bridge.tell('article:changed', article('a'))
  await aFrame()
  bridge.tell('article:changed', article('b'))
  await aFrame()
  expect(lists).toBe(0)
  await vi.waitFor(() => expect(Object.keys(library().articles)).toEqual(['a', 'b']))
  expect(lists).toBe(1)
  stop()
  useImport.setState(useImport.getInitialState())
})

it('says why nothing can be changed, or read', () => {
  const when = (state: Partial<LibraryState> | null) => ({
    ...library(),
    state: state && ({ ...STATE, ...state } as LibraryState),
  })
  expect(whyOff(when(null))).toBeNull()
  expect(whyOff(when({}))).toBeNull()
  const readOnly = when({ readOnly: 'Another Collate has it.' })
  expect(whyOff(readOnly)).toBe(messages.condition.offWhileReadOnly)
  expect(whyUnreadable(readOnly)).toBeNull()
  const away = when({ reachable: false })
  expect(whyOff(away)).toBe(messages.condition.offWhileAway)
  expect(whyUnreadable(away)).toBe(messages.condition.offWhileAway)
})

it('tells what lies in the trash from what does not, and knows no id that nothing has', () => {
  const items = { a: article('a'), b: article('b', { trashedAt: '2024-05-03T10:00:00Z' }) }
  expect(alive(items).map(({ id }) => id)).toEqual(['a'])
  expect(trashed(items).map(({ id }) => id)).toEqual(['b'])
  expect(['a', 'b', 'c', 'constructor'].filter(isAlive(items))).toEqual(['a'])
})

it('follows the library’s condition, and what notes and dossiers have become', () => {
  followLibraryEvents()
  bridge.tell('library:changed', { ...STATE, reachable: false })
  bridge.tell('note:changed', { ...note('n'), title: 'Bridge' })
  bridge.tell('dossier:changed', { ...dossier('d'), name: 'Ferry' })
  expect(library().state?.reachable).toBe(false)
  expect(library().notes['n']?.title).toBe('Bridge')
  expect(library().dossiers['d']?.name).toBe('Ferry')
})
