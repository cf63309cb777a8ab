import { beforeEach, expect, it } from 'vitest'
import { messages } from '../../../../shared/messages.ts'
import { bridgeForTests, Refusal, type TestBridge } from './testing.ts'
import {
  dropArticle,
  followAnnotationEvents,
  type OpenArticle,
  openArticleContent,
  readArticle,
  useOpenArticles,
} from './open-articles.ts'

const content = (text: string) =>
  ({ version: { text }, annotations: { passages: {}, highlights: {} } }) as unknown as OpenArticle

const entry = () => useOpenArticles.getState().entries['a']

let bridge: TestBridge

beforeEach(() => {
  useOpenArticles.setState({ entries: {} })
  bridge = bridgeForTests()
  bridge.answer('app:log-error', () => undefined)
})

it('reads an article, and says why when it cannot be read', async () => {
  bridge.answer('article:read', () => content('Ferry'))
  const reading = readArticle('a')
  expect(entry()).toEqual({ status: 'reading' })
  await reading
  expect(openArticleContent('a')?.version.text).toBe('Ferry')

  bridge.answer('article:read', () => {
    throw new Refusal('not-found', 'There is no such article.')
  })
  await readArticle('a')
  expect(entry()).toEqual({ status: 'failed', message: 'There is no such article.' })
})

it('shows no words of a developer, which go to the log', async () => {
  bridge.answer('article:read', () => {
    throw new TypeError('undefined is not an object')
  })
  await readArticle('a')
  expect(entry()).toEqual({ status: 'failed', message: messages.errors.unexpected })
  const logged = bridge.asked.filter(({ channel }) => channel === 'app:log-error')
  expect(JSON.stringify(logged)).toContain('undefined is not an object')
})

it('leaves an article closed that was closed while it was read', async () => {
  bridge.answer('article:read', () => content('Ferry'))
  const reading = readArticle('a')
  dropArticle('a')
  await reading
  expect(entry()).toBeUndefined()
})

it('takes the answer to the latest question, whichever comes last', async () => {
  const answers: ((content: OpenArticle) => void)[] = []
  bridge.answer('article:read', () => new Promise((resolve) => answers.push(resolve)))
  const both = Promise.all([readArticle('a'), readArticle('a')])
  answers[1]?.(content('Corrected'))
  answers[0]?.(content('As it was'))
  await both
  expect(openArticleContent('a')?.version.text).toBe('Corrected')
})

it('keeps the highlights of an open article as main says they are', async () => {
  followAnnotationEvents()
  bridge.answer('article:read', () => content('Ferry'))
  await readArticle('a')
  const annotations = { passages: {}, highlights: { h: {} } } as never
  bridge.tell('annotations:changed', { articleId: 'a', annotations })
  bridge.tell('annotations:changed', { articleId: 'closed', annotations })
  expect(Object.keys(openArticleContent('a')?.annotations.highlights ?? {})).toEqual(['h'])
  expect(Object.keys(useOpenArticles.getState().entries)).toEqual(['a'])
})
