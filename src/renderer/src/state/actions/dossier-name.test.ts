import { beforeEach, expect, it } from 'vitest'
import type { ArticleSummary, DossierSummary } from '../../../../core/model/summary.ts'
import { useLibrary } from '../stores/library-store.ts'
import { useOpenArticles } from '../stores/open-articles.ts'
import { bridgeForTests, type TestBridge } from '../stores/testing.ts'
import { proposeName } from './dossier-name.ts'

const text = 'The crane at Osmark fell on Monday.'
const version = { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }
const article = (id: string, title: string) =>
  ({
    id,
    title: { value: title },
    outlet: { value: 'Courier' },
    date: { value: '2024-06-11' },
  }) as ArticleSummary

let bridge: TestBridge

beforeEach(() => {
  bridge = bridgeForTests()
  bridge.answer('article:read', () => ({ version }) as never)
  useLibrary.setState(useLibrary.getInitialState())
  useOpenArticles.setState({ entries: {} })
})

it('reads what is not open, to find what its articles share', async () => {
  const content = { version }
  useOpenArticles.setState({ entries: { a: { status: 'open', content } as never } })
  const name = await proposeName([
    article('a', 'Osmark crane falls'),
    article('b', 'Crane traps boats in Osmark'),
  ])
  expect(name).toContain('Osmark')
  expect(name).toContain('June 2024')
  expect(bridge.asked).toEqual([{ channel: 'article:read', request: { id: 'b' } }])
})

it('is no name that another dossier has, unless that lies in the trash', async () => {
  const articles = [article('a', 'Osmark crane falls')]
  const name = await proposeName(articles)
  const taken = { id: 'd', name } as DossierSummary
  useLibrary.setState({ dossiers: { d: taken } })
  expect(await proposeName(articles)).not.toBe(name)
  useLibrary.setState({ dossiers: { d: { ...taken, trashedAt: '2024-06-12T10:00:00Z' } } })
  expect(await proposeName(articles)).toBe(name)
})
