// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import type { ArticleSummary, DossierSummary } from '../../../../core/model/summary.ts'
import { useComparison } from '../stores/comparison-store.ts'
import { useLibrary } from '../stores/library-store.ts'
import { useMessages } from '../stores/messages-store.ts'
import { pick, usePicked } from '../stores/picked-articles.ts'
import { bridgeForTests, type TestBridge } from '../stores/testing.ts'
import { forgetAll, redoLast, undoLast } from '../stores/undo.ts'
import { openPanes, useWorkspace } from '../stores/workspace-store.ts'
import { addAllToDossier, compareArticles, trashArticles } from './picked-actions.ts'

const article = (id: string) => ({ id }) as ArticleSummary
const dossier = { id: 'dossier12', name: 'Floods', articleIds: ['a'] } as DossierSummary

let bridge: TestBridge
const asked = () => bridge.asked.map(({ channel, request }) => [channel, request])
const panes = () => useWorkspace.getState().panes.map(({ articleId }) => articleId)

beforeEach(() => {
  bridge = bridgeForTests()
  forgetAll()
  useMessages.setState({ shown: [] })
  useLibrary.setState(useLibrary.getInitialState())
  useWorkspace.setState(useWorkspace.getInitialState())
  useComparison.setState(useComparison.getInitialState())
  bridge.answer('article:trash-all', ({ ids }) => ({ ids: ids.filter((id) => id !== 'gone') }))
  bridge.answer('article:restore-all', ({ ids }) => ({ ids }))
  bridge.answer('dossier:change', () => dossier)
})

it('puts several into the trash as one step, which brings back what went by it', async () => {
  openPanes([{ articleId: 'a' }, { articleId: 'z' }])
  pick(['a', 'b', 'gone'], 'a')
  await trashArticles(['a', 'b', 'gone'].map(article))
  expect(panes()).toEqual(['z'])
  expect(usePicked.getState().ids.size).toBe(0)
  expect(useMessages.getState().shown[0]?.text).toBe('Moved 2 articles to the trash')
  await undoLast()
  expect(asked().at(-1)).toEqual(['article:restore-all', { ids: ['a', 'b'] }])
  expect(panes()).toEqual(['a', 'z'])
  await redoLast()
  expect(asked().at(-1)).toEqual(['article:trash-all', { ids: ['a', 'b'] }])
})

it('adds to a dossier those that are not in it, in one change', async () => {
  await addAllToDossier(dossier, ['a', 'b', 'c'].map(article))
  expect(asked()).toEqual([
    ['dossier:change', { id: 'dossier12', change: { articleIds: ['a', 'b', 'c'] } }],
  ])
  expect(useMessages.getState().shown[0]?.text).toBe('Added 2 articles to “Floods”')
  await undoLast()
  expect(asked().at(-1)).toEqual([
    'dossier:change',
    { id: 'dossier12', change: { articleIds: ['a'] } },
  ])
})

it('takes back out of a dossier only what it put in, and does that again', async () => {
  useLibrary.setState({ dossiers: { dossier12: dossier } })
  await addAllToDossier(dossier, ['b', 'c'].map(article))
  useLibrary.setState({
    dossiers: { dossier12: { ...dossier, articleIds: ['a', 'b', 'c', 'since'] } },
  })
  await undoLast()
  const change = (articleIds: string[]) => [
    'dossier:change',
    { id: 'dossier12', change: { articleIds } },
  ]
  expect(asked().at(-1)).toEqual(change(['a', 'since']))
  useLibrary.setState({ dossiers: { dossier12: { ...dossier, articleIds: ['a', 'since'] } } })
  await redoLast()
  expect(asked().at(-1)).toEqual(change(['a', 'since', 'b', 'c']))
})

it('says that there is nothing to add to a dossier, and makes no step of it', async () => {
  await addAllToDossier(dossier, [article('a')])
  expect(asked()).toEqual([])
  expect(useMessages.getState().shown[0]?.text).toBe('All of these are in “Floods” already')
  expect(await undoLast()).toBeNull()
})

it('opens up to four side by side and compares them', () => {
  compareArticles(['a', 'b', 'c', 'd', 'e'].map(article))
  expect(panes()).toEqual(['a', 'b', 'c', 'd'])
  expect(useComparison.getState().on).toBe(true)
  compareArticles(['a', 'b'].map(article))
  expect(useComparison.getState().on).toBe(true)
})
