import { beforeEach, expect, it } from 'vitest'
import { describe } from '../../../../core/anchoring/describe.ts'
import type { Citation } from '../../../../core/model/note.ts'
import { messages } from '../../../../shared/messages.ts'
import { useMessages } from '../stores/messages-store.ts'
import { openArticleContent, useOpenArticles } from '../stores/open-articles.ts'
import { bridgeForTests, Refusal, type TestBridge } from '../stores/testing.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import { setOpenNote } from './open-note.ts'
import { citeInNote, quoteInNote } from './quoting.ts'

const TEXT = 'Ferry sinks\n\nThe ferry sank off Osmark.\n\n“Nobody was hurt,” Maria Lind said.'
const HASH = 'a'.repeat(64)
const BLOCKS = [
  { kind: 'heading', start: 0, end: 11 },
  { kind: 'paragraph', start: 13, end: 39 },
  { kind: 'paragraph', start: 41, end: TEXT.length },
]

let bridge: TestBridge
let inserted: Citation[]
let referred: Citation[]
let isShown: boolean

const said = () => useMessages.getState().shown
const place = (words: string) => {
  const start = TEXT.indexOf(words)
  return { articleId: 'a', start, end: start + words.length }
}

beforeEach(() => {
  bridge = bridgeForTests()
  inserted = []
  referred = []
  isShown = true
  bridge.answer('passage:add', ({ start, end }) => {
    return { id: `p${start}`, selectors: describe(TEXT, start, end, HASH) } as never
  })
  useMessages.setState(useMessages.getInitialState())
  useWorkspace.setState({ ...useWorkspace.getInitialState(), noteId: 'n' })
  const highlight = { id: 'h', passageId: 'p41', color: 'blue' }
  const passage = { id: 'p41', selectors: describe(TEXT, 41, 59, HASH) }
  const content = {
    id: 'a',
    version: { text: TEXT, blocks: BLOCKS },
    textHash: HASH,
    annotations: { passages: { p41: passage }, highlights: { h: highlight } },
  }
  useOpenArticles.setState({ entries: { a: { status: 'open', content } as never } })
  setOpenNote({
    noteId: 'n',
    insert: (citations: readonly Citation[]) => inserted.push(...citations),
    refer: (citations: readonly Citation[]) => referred.push(...citations),
    isShown: () => isShown,
  } as never)
})

it('a quotation knows its words, paragraph, colour and who says it', async () => {
  await quoteInNote(place('“Nobody was hurt,”'))
  expect(inserted).toEqual([
    {
      type: 'citation',
      passageId: 'p41',
      articleId: 'a',
      quote: '“Nobody was hurt,”',
      blocks: [{ kind: 'paragraph', start: 0, end: 18 }],
      textHash: HASH,
      paragraph: 2,
      color: 'blue',
      speaker: 'Maria Lind',
    },
  ])
  expect(said().map(({ text }) => text)).toEqual([messages.passage.quoted])
})

it('several stand in the order in which they were asked for; none has a colour that it has not', async () => {
  await quoteInNote(place('“Nobody was hurt,”'), place('The ferry sank off Osmark.'))
  expect(inserted.map(({ paragraph }) => paragraph)).toEqual([2, 1])
  expect(inserted[1]).not.toHaveProperty('color')
  expect(inserted[1]).not.toHaveProperty('speaker')
})

it('cites without the words, which the reference keeps', async () => {
  await citeInNote(place('The ferry sank off Osmark.'))
  expect(inserted).toEqual([])
  expect(referred.map(({ quote }) => quote)).toEqual(['The ferry sank off Osmark.'])
  expect(said().map(({ text }) => text)).toEqual([messages.passage.cited])
})

it('offers the note where it is out of sight', async () => {
  isShown = false
  await quoteInNote(place('The ferry sank off Osmark.'))
  expect(said()[0]?.actions.map(({ label }) => label)).toEqual([messages.passage.showNote])
  const { noteAsked } = useWorkspace.getState()
  said()[0]?.actions[0]?.run()
  expect(useWorkspace.getState().noteAsked).toBe(noteAsked + 1)
})

it('quotes an article that is not open, as from a list of highlights', async () => {
  const content = openArticleContent('a')
  bridge.answer('article:read', () => content as never)
  useOpenArticles.setState({ entries: {} })
  await quoteInNote(place('The ferry sank off Osmark.'))
  expect(inserted).toMatchObject([{ quote: 'The ferry sank off Osmark.', paragraph: 1 }])
})

it('quotes nothing of an article that is gone, and makes no note for it', async () => {
  bridge.answer('article:read', () => {
    throw new Refusal('not-found', 'There is no such article.')
  })
  useOpenArticles.setState({ entries: {} })
  useWorkspace.setState({ noteId: null })
  await expect(quoteInNote(place('The ferry sank off Osmark.'))).rejects.toThrow('no such article')
  expect(bridge.asked.map(({ channel }) => channel)).toEqual(['article:read'])
  expect(said()).toEqual([])
})
