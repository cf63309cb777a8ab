import { beforeEach, expect, it } from 'vitest'
import type { IndexState, Report } from '../../../../core/model/report.ts'
import { useOpenArticles } from './open-articles.ts'
import {
  endSearch,
  followReportEvents,
  forgetReports,
  loadIndexState,
  searchFor,
  useReports,
} from './reports-store.ts'
import { bridgeForTests, Refusal, type TestBridge } from './testing.ts'

const report = (articleId: string, score: number) => ({ articleId, score }) as Report
const index = (status: IndexState['status'], revision: number) =>
  ({ status, revision }) as IndexState
const WHOLE = { articleId: 'a', passage: null }

const shown = () => useReports.getState().search
const ids = () => shown()?.reports.map(({ articleId }) => articleId)
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

let bridge: TestBridge
/** The searches that were asked for, each with what answers it. */
let searches: { search: string; resolve: (reports: Report[]) => void }[]

beforeEach(() => {
  bridge = bridgeForTests()
  searches = []
  bridge.answer('app:log-error', () => undefined)
  bridge.answer('reports:cancel', () => undefined)
  bridge.answer(
    'reports:find',
    ({ search }) => new Promise((resolve) => searches.push({ search, resolve })),
  )
  endSearch()
  useReports.setState(useReports.getInitialState())
  useOpenArticles.setState({ entries: {} })
})

it('shows reports as they are found, the likeliest first, and then as they all are', async () => {
  searchFor(WHOLE)
  expect(shown()).toMatchObject({ status: 'searching', quoted: null, reports: [] })
  const { search, resolve } = searches[0]!
  bridge.tell('report:found', { search, report: report('b', 0.4) })
  bridge.tell('report:found', { search, report: report('c', 0.9) })
  bridge.tell('report:found', { search, report: report('b', 0.5) })
  bridge.tell('report:found', { search: 'of somebody else', report: report('d', 1) })
  bridge.tell('report:found', { search, report: report('e', 0.7) })
  expect(ids()).toEqual(['c', 'e', 'b'])
  resolve([report('c', 0.9)])
  await settled()
  expect(shown()?.status).toBe('done')
  expect(ids()).toEqual(['c'])
  bridge.tell('report:found', { search, report: report('d', 1) })
  expect(ids()).toEqual(['c'])
})

it('begins with what is known of the article', () => {
  useReports.setState({ ofArticles: { a: [report('b', 0.4)] } })
  searchFor(WHOLE)
  expect(ids()).toEqual(['b'])
  searchFor({ articleId: 'a', passage: { start: 0, end: 4 } })
  expect(ids()).toEqual([])
})

it('quotes the passage that is asked about', () => {
  const entry = { status: 'open', content: { version: { text: 'Ferry sinks' } } }
  useOpenArticles.setState({ entries: { a: entry as never } })
  searchFor({ articleId: 'a', passage: { start: 0, end: 5 } })
  expect(shown()?.quoted).toBe('Ferry')
})

it('stops a search for the next one, whose answer alone counts', async () => {
  searchFor(WHOLE)
  searchFor({ articleId: 'b', passage: null })
  const { search, resolve } = searches[0]!
  resolve([report('c', 1)])
  await settled()
  expect(bridge.asked).toContainEqual({ channel: 'reports:cancel', request: { search } })
  expect(shown()).toMatchObject({ asked: { articleId: 'b' }, status: 'searching', reports: [] })
})

it('says why a search failed', async () => {
  bridge.answer('reports:find', () => {
    throw new Refusal('internal', 'The search failed.')
  })
  searchFor(WHOLE)
  await settled()
  expect(shown()).toMatchObject({ status: 'failed', message: 'The search failed.', reports: [] })
})

it('asks again when the index has grown, and forgets all for another library', async () => {
  followReportEvents()
  bridge.answer('reports:state', () => index('ready', 1))
  await loadIndexState()
  searchFor(WHOLE)
  bridge.tell('reports:changed', index('ready', 1))
  bridge.tell('reports:changed', { ...index('ready', 2), status: 'building' } as IndexState)
  expect(searches).toHaveLength(1)
  searches[0]!.resolve([report('b', 1)])
  await settled()
  bridge.tell('reports:changed', index('ready', 2))
  expect(searches).toHaveLength(2)
  expect(shown()?.status).toBe('searching')
  expect(ids()).toEqual(['b'])

  forgetReports()
  expect(useReports.getState()).toMatchObject({ index: null, search: null, ofArticles: {} })
})
