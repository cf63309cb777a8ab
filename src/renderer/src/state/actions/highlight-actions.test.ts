import { beforeEach, expect, it } from 'vitest'
import { describe } from '../../../../core/anchoring/describe.ts'
import type { Highlight, Passage } from '../../../../core/model/passage.ts'
import { messages } from '../../../../shared/messages.ts'
import { useMessages } from '../stores/messages-store.ts'
import { useOpenArticles } from '../stores/open-articles.ts'
import { bridgeForTests, Refusal, type TestBridge } from '../stores/testing.ts'
import { forgetAll, redoLast, undoLast } from '../stores/undo.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import {
  addHighlight,
  commentOn,
  latestColor,
  recolor,
  removeHighlight,
} from './highlight-actions.ts'

const TEXT = 'The ferry sank. Nobody was hurt.'
const HASH = 'a'.repeat(64)
const YELLOW = { id: 'h1', passageId: 'p1', color: 'yellow', comment: '' } as Highlight

let bridge: TestBridge

/** What main was asked to change, in order. */
const changes = () =>
  bridge.asked
    .filter(({ channel }) => channel.startsWith('highlight:'))
    .map(({ request }) => request)

const channels = () => bridge.asked.map(({ channel }) => channel)

function openWith(...highlights: Highlight[]): void {
  const passage = { id: 'p1', selectors: describe(TEXT, 4, 9, HASH) } as Passage
  const content = {
    id: 'a',
    version: { text: TEXT, blocks: [] },
    textHash: HASH,
    annotations: {
      passages: { p1: passage },
      highlights: Object.fromEntries(highlights.map((one) => [one.id, one])),
    },
  }
  useOpenArticles.setState({ entries: { a: { status: 'open', content } as never } })
}

beforeEach(() => {
  forgetAll()
  bridge = bridgeForTests()
  useMessages.setState(useMessages.getInitialState())
  useWorkspace.setState(useWorkspace.getInitialState())
  for (const channel of ['highlight:change', 'highlight:trash', 'highlight:restore'] as const) {
    bridge.answer(channel, () => undefined as never)
  }
  openWith(YELLOW)
})

it('has made a highlight when the open article has it, and undoes it', async () => {
  openWith()
  bridge.answer('highlight:add', () => ({ highlight: YELLOW, before: null }) as never)
  let isMade = false
  const made = addHighlight('a', { start: 4, end: 9 }, 'yellow').then(() => (isMade = true))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(isMade).toBe(false)
  openWith(YELLOW)
  await made
  expect(latestColor()).toBe('yellow')

  const undone = await undoLast()
  expect(undone?.label).toBe(messages.steps.highlight('yellow'))
  undone?.show?.()
  expect(useWorkspace.getState().goal).toMatchObject({ target: { start: 4, end: 9 } })
  await redoLast()
  const target = { articleId: 'a', highlightId: 'h1' }
  expect(changes().slice(1)).toEqual([target, target])
})

it('waits for no highlight of an article that was closed meanwhile', async () => {
  useOpenArticles.setState({ entries: {} })
  bridge.answer('highlight:add', () => ({ highlight: YELLOW, before: null }) as never)
  expect(await addHighlight('a', { start: 4, end: 9 }, 'blue')).toBe(YELLOW)
})

it('gives words that are a highlight the other colour, and undoes that alone', async () => {
  const blue = { ...YELLOW, color: 'blue' } as Highlight
  bridge.answer('highlight:add', () => ({ highlight: blue, before: 'yellow' }) as never)
  await addHighlight('a', { start: 4, end: 9 }, 'blue')
  await undoLast()
  const target = { articleId: 'a', highlightId: 'h1' }
  expect(changes().slice(1)).toEqual([
    { ...target, patch: { color: 'yellow' }, expected: { color: 'blue' } },
  ])
  bridge.answer('highlight:add', () => ({ highlight: blue, before: 'blue' }) as never)
  await addHighlight('a', { start: 4, end: 9 }, 'blue')
  expect(await undoLast()).toBeNull()
})

it('undoes of a highlight what was changed, and nothing else', async () => {
  await commentOn('a', YELLOW, 'Says who?')
  await recolor('a', YELLOW, 'blue')
  await undoLast()
  await undoLast()
  const target = { articleId: 'a', highlightId: 'h1' }
  expect(changes()).toEqual([
    { ...target, patch: { comment: 'Says who?' } },
    { ...target, patch: { color: 'blue' } },
    { ...target, patch: { color: 'yellow' }, expected: { color: 'blue' } },
    { ...target, patch: { comment: '' }, expected: { comment: 'Says who?' } },
  ])
  await redoLast()
  expect(changes().at(-1)).toEqual({
    ...target,
    patch: { comment: 'Says who?' },
    expected: { comment: '' },
  })
})

it('changes nothing that is so already, but remembers the colour', async () => {
  await recolor('a', { ...YELLOW, color: 'green' }, 'green')
  await commentOn('a', YELLOW, '')
  expect(changes()).toEqual([])
  expect(latestColor()).toBe('green')
  expect(await undoLast()).toBeNull()
})

it('removes a highlight with an offer to take that back, and shows where it stood', async () => {
  await removeHighlight('a', YELLOW)
  expect(useMessages.getState().shown.map(({ text }) => text)).toEqual([messages.passage.removed])
  openWith()
  const undone = await undoLast()
  undone?.show?.()
  expect(useWorkspace.getState().focused).toBe('a')
  await redoLast()
  expect(channels()).toEqual(['highlight:trash', 'highlight:restore', 'highlight:trash'])
})

it('leaves the history as it was when the change could not be saved', async () => {
  bridge.answer('highlight:change', () => {
    throw new Refusal('disk-full', 'The disk is full.')
  })
  await expect(commentOn('a', YELLOW, 'Says who?')).rejects.toThrow('The disk is full.')
  expect(await undoLast()).toBeNull()
})
