// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import type { ArticleSummary, DossierSummary } from '../../../../core/model/summary.ts'
import { useComparison } from '../stores/comparison-store.ts'
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

it('opens up to four side by side and compares them', () => {
  compareArticles(['a', 'b', 'c', 'd', 'e'].map(article))
  expect(panes()).toEqual(['a', 'b', 'c', 'd'])
  expect(useComparison.getState().on).toBe(true)
  compareArticles(['a', 'b'].map(article))
  expect(useComparison.getState().on).toBe(true)
})
