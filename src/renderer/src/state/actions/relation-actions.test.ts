import { beforeEach, expect, it } from 'vitest'
import { describe } from '../../../../core/anchoring/describe.ts'
import type { RelationSummary } from '../../../../core/model/relation.ts'
import { messages } from '../../../../shared/messages.ts'
import { useLibrary } from '../stores/library-store.ts'
import { useMessages } from '../stores/messages-store.ts'
import { useOpenArticles } from '../stores/open-articles.ts'
import { relatesWith, useRelations } from '../stores/relations-store.ts'
import { bridgeForTests, Refusal, type TestBridge } from '../stores/testing.ts'
import { forgetAll, redoLast, undoLast } from '../stores/undo.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import {
  cancelRelating,
  relate,
  relateStep,
  removeRelation,
  setRelationWord,
  turnRelation,
} from './relation-actions.ts'

const TEXT = 'The ferry sank. Nobody was hurt.'
const HASH = 'a'.repeat(64)
const span = (articleId: string, start = 4, end = 9) => ({ articleId, start, end })
const passage = (articleId: string) => ({ ...span(articleId), textHash: HASH, quote: 'ferry' })
const article = (outlet: string) => ({ outlet: { value: outlet }, title: { value: 'Title' } })

const RELATION = {
  id: 'r1',
  word: 'supports',
  sides: [
    { articleId: 'a', passageId: 'pa' },
    { articleId: 'b', passageId: 'pb' },
  ],
} as RelationSummary

let bridge: TestBridge

/** What main was asked to change, in order. */
const changes = () =>
  bridge.asked
    .filter(({ channel }) => channel.startsWith('relation:'))
    .map(({ channel, request }) => [channel.replace('relation:', ''), request])

function open(...ids: string[]): void {
  const entries = ids.map((id) => {
    const passages = { [`p${id}`]: { id: `p${id}`, selectors: describe(TEXT, 4, 9, HASH) } }
    const content = {
      id,
      version: { text: TEXT, blocks: [] },
      textHash: HASH,
      annotations: { passages, highlights: {} },
    }
    return [id, { status: 'open', content }]
  })
  useOpenArticles.setState({ entries: Object.fromEntries(entries) as never })
}

beforeEach(() => {
  forgetAll()
  bridge = bridgeForTests()
  useMessages.setState(useMessages.getInitialState())
  useWorkspace.setState(useWorkspace.getInitialState())
  useRelations.setState(useRelations.getInitialState())
  useLibrary.setState({
    ...useLibrary.getInitialState(),
    articles: { a: article('Courier'), b: article('Wire') } as never,
  })
  bridge.answer('relation:add', ({ word }) => ({ ...RELATION, word }))
  bridge.answer('relation:change', ({ state }) => ({ ...RELATION, word: state.word }))
  bridge.answer('relation:trash', () => RELATION)
  bridge.answer('relation:restore', () => RELATION)
  open('a', 'b')
})

it('marks a first passage, which another of its article replaces, and asks at the second', () => {
  relateStep(span('a', 0, 3))
  relateStep(span('a'))
  expect(useRelations.getState().relating).toEqual(passage('a'))
  expect(relatesWith(useRelations.getState(), 'a')).toBe(false)
  expect(relatesWith(useRelations.getState(), 'b')).toBe(true)
  relateStep(span('b'))
  expect(useRelations.getState()).toMatchObject({
    relating: null,
    card: { kind: 'new', sides: [passage('a'), passage('b')], at: span('b') },
  })
})

it('waits for the second while the article of the first is closed', () => {
  relateStep(span('a'))
  open('b')
  relateStep(span('b'))
  expect(useRelations.getState().card).toMatchObject({ sides: [passage('a'), passage('b')] })
})

it('does nothing with a passage whose article is not open', () => {
  relateStep(span('c'))
  expect(useRelations.getState().relating).toBeNull()
})

it('shows what joins the two already', () => {
  useLibrary.setState({ relations: { r1: RELATION } })
  relateStep(span('b'))
  relateStep(span('a'))
  expect(useRelations.getState().card).toEqual({ kind: 'there', ids: ['r1'], at: span('a') })
})

it('gives up what was begun, and says so', () => {
  relateStep(span('a'))
  cancelRelating()
  expect(useRelations.getState().relating).toBeNull()
  expect(useMessages.getState().shown.map(({ text }) => text)).toEqual([
    messages.relations.cancelled,
  ])
})

it('relates, says what, and is undone and redone as one step', async () => {
  await relate([passage('a'), passage('b')], ' Contradicts ')
  const { quote: _, ...range } = passage('a')
  expect(changes()).toEqual([
    ['add', { sides: [range, { ...range, articleId: 'b' }], word: 'contradicts' }],
  ])
  expect(useMessages.getState().shown.map(({ text }) => text)).toEqual(['Courier contradicts Wire'])
  expect((await undoLast())?.label).toBe(messages.steps.related)
  await redoLast()
  expect(changes().slice(1)).toEqual([
    ['trash', { id: 'r1' }],
    ['restore', { id: 'r1' }],
  ])
  expect(await undoLast()).not.toBeNull()
  expect(await undoLast()).toBeNull()
})

it('changes the word, and its undo expects what was made of it', async () => {
  await setRelationWord(RELATION, 'leaves out')
  await undoLast()
  const [before, after] = [
    { word: 'supports', first: 'pa' },
    { word: 'leaves out', first: 'pa' },
  ]
  expect(changes()).toEqual([
    ['change', { id: 'r1', state: after, expected: before }],
    ['change', { id: 'r1', state: before, expected: after }],
  ])
})

it('does nothing where the word is the same', async () => {
  await setRelationWord(RELATION, 'Supports')
  expect(changes()).toEqual([])
  expect(await undoLast()).toBeNull()
})

it('is turned round', async () => {
  await turnRelation(RELATION)
  expect(changes()).toEqual([
    [
      'change',
      {
        id: 'r1',
        state: { word: 'supports', first: 'pb' },
        expected: { word: 'supports', first: 'pa' },
      },
    ],
  ])
})

it('forgets the step when the relation was changed elsewhere since', async () => {
  await turnRelation(RELATION)
  bridge.answer('relation:change', () => {
    throw new Refusal('not-found', 'It was changed.')
  })
  await expect(undoLast()).rejects.toMatchObject({ code: 'not-found' })
  expect(await undoLast()).toBeNull()
})

it('is removed and comes back, with its passage in view', async () => {
  useLibrary.setState({ relations: { r1: RELATION } })
  await removeRelation(RELATION)
  const step = await undoLast()
  expect(changes()).toEqual([
    ['trash', { id: 'r1' }],
    ['restore', { id: 'r1' }],
  ])
  step?.show?.()
  expect(useWorkspace.getState().goal).toMatchObject({
    articleId: 'a',
    target: { start: 4, end: 9 },
  })
})
