import { beforeEach, expect, it } from 'vitest'
import type { ArticleSummary } from '../../../../core/model/summary.ts'
import { messages } from '../../../../shared/messages.ts'
import { FIRST_READING_STATE, type ReadingState } from '../../../../shared/reading-state.ts'
import { useLibrary } from './library-store.ts'
import { useMessages } from './messages-store.ts'
import {
  askForNote,
  clearWorkspace,
  closeArticle,
  currentLayout,
  focusPane,
  goToPassage,
  goToRange,
  moveArticle,
  onWorkspaceChange,
  openArticle,
  openNote,
  openPanes,
  panesOf,
  readingState,
  resizePanes,
  lastRead,
  onReadChange,
  restoreReadingState,
  scrollPlace,
  setScrollPlace,
  showRange,
  useWorkspace,
} from './workspace-store.ts'

const store = () => useWorkspace.getState()
const open = () => store().panes.map(({ articleId }) => articleId)
const ALL = { article: () => true, note: () => true, dossier: () => true }
const FOUR = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd'] as const

function openAll(ids: readonly string[], focused?: string): void {
  openPanes(
    ids.map((articleId) => ({ articleId })),
    focused,
  )
}

beforeEach(() => {
  clearWorkspace()
  useMessages.setState({ shown: [] })
  useLibrary.setState({ articles: {} })
})

it('shows of kept panes each article once, those that are there, in widths that fit', () => {
  const kept = [
    { articleId: 'aaaaaaaa', size: 40 },
    { articleId: 'aaaaaaaa', size: 20 },
    { articleId: 'gonegone' },
    { articleId: 'bbbbbbbb', size: 1e9 },
    { articleId: 'cccccccc', size: -1 },
    { articleId: 'dddddddd', size: NaN },
    { articleId: 'eeeeeeee' },
  ]
  expect(panesOf(kept, (id) => id !== 'gonegone')).toEqual([
    { articleId: 'aaaaaaaa', size: 40 },
    { articleId: 'bbbbbbbb' },
    { articleId: 'cccccccc' },
    { articleId: 'dddddddd' },
  ])
})

it('opens an article beside the one used last, and brings one that is open to the front', () => {
  openArticle('aaaaaaaa')
  openArticle('bbbbbbbb')
  focusPane('aaaaaaaa')
  openArticle('cccccccc')
  expect(open()).toEqual(['aaaaaaaa', 'cccccccc', 'bbbbbbbb'])
  openArticle('bbbbbbbb')
  expect(open()).toHaveLength(3)
  expect(store().focused).toBe('bbbbbbbb')
})

it('a fifth takes the place of the one used last, says so, and gives it back', () => {
  const title = (value: string) => ({ title: { value } }) as ArticleSummary
  useLibrary.setState({ articles: { bbbbbbbb: title('Bridge'), eeeeeeee: title('Ferry') } })
  openAll(FOUR, 'bbbbbbbb')
  openArticle('eeeeeeee')
  expect(open()).toEqual(['aaaaaaaa', 'eeeeeeee', 'cccccccc', 'dddddddd'])
  const [said] = useMessages.getState().shown
  expect(said?.text).toBe(messages.reader.tookPlace('Ferry', 'Bridge'))
  said?.actions[0]?.run()
  expect(open()).toEqual(FOUR)
  expect(store().focused).toBe('bbbbbbbb')
})

it('the pane beside one that is closed is the one used last then', () => {
  openAll(FOUR, 'bbbbbbbb')
  closeArticle('bbbbbbbb')
  expect(store().focused).toBe('cccccccc')
  closeArticle('aaaaaaaa')
  expect(store().focused).toBe('cccccccc')
  closeArticle('gonegone')
  expect(open()).toEqual(['cccccccc', 'dddddddd'])
  closeArticle('dddddddd')
  closeArticle('cccccccc')
  expect(store()).toMatchObject({ panes: [], focused: null })
})

it('moves a pane as far as the row goes', () => {
  openAll(FOUR)
  moveArticle('aaaaaaaa', 1)
  expect(open()).toEqual(['bbbbbbbb', 'aaaaaaaa', 'cccccccc', 'dddddddd'])
  moveArticle('aaaaaaaa', -5)
  expect(open()).toEqual(FOUR)
  moveArticle('gonegone', 1)
  expect(open()).toEqual(FOUR)
})

it('keeps how wide panes were made until one comes or goes', () => {
  openAll(['aaaaaaaa', 'bbbbbbbb'])
  resizePanes({ aaaaaaaa: 30, bbbbbbbb: 70 })
  openNote('n')
  expect(currentLayout()).toEqual({
    panes: [
      { articleId: 'aaaaaaaa', size: 30 },
      { articleId: 'bbbbbbbb', size: 70 },
    ],
    noteId: 'n',
  })
  openArticle('cccccccc')
  expect(currentLayout().panes.every((pane) => !('size' in pane))).toBe(true)
})

it('brings a passage into view, and opens its article', () => {
  goToPassage('aaaaaaaa', 'passage1')
  expect(store().goal).toMatchObject({ articleId: 'aaaaaaaa', target: 'passage1' })
  openArticle('bbbbbbbb')
  // What is open already keeps its place and the focus where it is.
  showRange('aaaaaaaa', { start: 3, end: 5 })
  expect(store()).toMatchObject({ focused: 'bbbbbbbb', goal: { target: { start: 3, end: 5 } } })
  showRange('cccccccc', { start: 3, end: 5 })
  expect(open()).toContain('cccccccc')
})

it('what is read beside an article does not take that article’s place', () => {
  openAll(FOUR, 'dddddddd')
  goToRange('eeeeeeee', { start: 0, end: 1 }, 'dddddddd')
  expect(open()).toEqual(['aaaaaaaa', 'bbbbbbbb', 'eeeeeeee', 'dddddddd'])
  goToRange('aaaaaaaa', { start: 0, end: 1 }, 'dddddddd')
  expect(open()).toHaveLength(4)
  expect(store().focused).toBe('aaaaaaaa')
})

it('shows a note, and asks for it anew each time that somebody is to write in it', () => {
  useWorkspace.setState({ noteShown: false })
  openNote('n')
  expect(store()).toMatchObject({ noteId: 'n', noteShown: true })
  const before = store().noteAsked
  askForNote('n')
  askForNote('n')
  expect(store().noteAsked).toBe(before + 2)
})

it('tells when an article is opened that was not read, and when others were', () => {
  clearWorkspace()
  let told = 0
  const stop = onReadChange(() => (told += 1))
  openAll(['aaaaaaaa'])
  expect(told).toBe(1)
  openAll(['aaaaaaaa'])
  expect(told).toBe(1)
  openAll(['aaaaaaaa', 'bbbbbbbb'])
  expect(told).toBe(2)
  restoreReadingState(readingState(), ALL)
  expect(told).toBe(3)
  stop()
  clearWorkspace()
  expect(told).toBe(3)
})

it('is found by the next start as it was left, without what is gone since', () => {
  openAll(['aaaaaaaa', 'bbbbbbbb'])
  openNote('note1111')
  useWorkspace.setState({ dossierId: 'dossier1', libraryShown: false, noteShown: false })
  setScrollPlace('aaaaaaaa', 120)
  const kept = readingState()
  clearWorkspace()
  expect(readingState()).toEqual(FIRST_READING_STATE)
  restoreReadingState(kept, ALL)
  expect(readingState()).toEqual(kept)
  expect(scrollPlace('aaaaaaaa')).toBe(120)
  expect(scrollPlace('bbbbbbbb')).toBe(0)
  expect(lastRead().toSorted()).toEqual(['aaaaaaaa', 'bbbbbbbb'])
  expect(store().focused).toBe('aaaaaaaa')

  const gone = {
    article: (id: string) => id !== 'aaaaaaaa',
    note: () => false,
    dossier: () => false,
  }
  restoreReadingState(kept, gone)
  expect(store()).toMatchObject({ noteId: null, dossierId: null, focused: 'bbbbbbbb' })
  expect(open()).toEqual(['bbbbbbbb'])
})

it('offers what was held back as long as something of it is there', () => {
  const heldBack = { dossierId: null, layout: { panes: [{ articleId: 'aaaaaaaa' }], noteId: null } }
  const kept: ReadingState = { ...FIRST_READING_STATE, heldBack }
  restoreReadingState(kept, ALL)
  expect(store().heldBack).toEqual(heldBack)
  restoreReadingState(kept, { ...ALL, article: () => false })
  expect(store().heldBack).toBeNull()
})

it('tells of every change that is kept', () => {
  let changes = 0
  const stop = onWorkspaceChange(() => (changes += 1))
  setScrollPlace('aaaaaaaa', 5)
  openNote('n')
  expect(changes).toBe(2)
  stop()
  setScrollPlace('aaaaaaaa', 6)
  openNote('m')
  expect(changes).toBe(2)
})
