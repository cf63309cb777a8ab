import { beforeEach, expect, it, vi } from 'vitest'
import type { CitedPlace } from '../../../../core/model/cited-place.ts'
import type { Citation } from '../../../../core/model/note.ts'
import { citedPlace, followCitedEvents, useCited } from './cited-store.ts'
import { bridgeForTests, Refusal, type TestBridge } from './testing.ts'

let bridge: TestBridge
let textHash: string

const cited = (passageId: string, articleId = 'a') => ({ articleId, passageId }) as Citation
const placeIn = (passageId: string): CitedPlace => ({
  passageId,
  place: { start: 0, end: 4, words: 'bank', before: '', after: '' },
  textHash,
})
const asked = () =>
  bridge.asked.filter(({ channel }) => channel === 'passage:places').map(({ request }) => request)

beforeEach(() => {
  bridge = bridgeForTests()
  textHash = 'old'
  bridge.answer('passage:places', ({ passageIds }) => passageIds.map(placeIn))
  useCited.setState(useCited.getInitialState(), true)
})

it('asks for all that a note cites of an article at once, and for each only once', async () => {
  expect([citedPlace(cited('p')), citedPlace(cited('q')), citedPlace(cited('r', 'b'))]).toEqual([
    null,
    null,
    null,
  ])
  await vi.waitFor(() => expect(citedPlace(cited('r', 'b'))).toEqual(placeIn('r')))
  expect(citedPlace(cited('p'))).toEqual(placeIn('p'))
  expect(asked()).toEqual([
    { articleId: 'a', passageIds: ['p', 'q'], chars: 0 },
    { articleId: 'b', passageIds: ['r'], chars: 0 },
  ])
})

it('asks again when the article is read in another text, and keeps what it knows meanwhile', async () => {
  followCitedEvents()
  citedPlace(cited('p'))
  await vi.waitFor(() => expect(citedPlace(cited('p'))).not.toBeNull())
  textHash = 'new'
  bridge.tell('article:changed', { id: 'a' } as never)
  expect(citedPlace(cited('p'))?.textHash).toBe('old')
  await vi.waitFor(() => expect(citedPlace(cited('p'))?.textHash).toBe('new'))
  expect(asked()).toHaveLength(2)
})

it('does not ask again for every mark that is made in the article', async () => {
  followCitedEvents()
  citedPlace(cited('p'))
  await vi.waitFor(() => expect(citedPlace(cited('p'))).not.toBeNull())
  const annotations = (hash: string) =>
    ({
      articleId: 'a',
      annotations: { passages: { p: { selectors: { textHash: hash } } } },
    }) as never
  bridge.tell('annotations:changed', annotations('old'))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(asked()).toHaveLength(1)
  bridge.tell('annotations:changed', annotations('new'))
  await vi.waitFor(() => expect(asked()).toHaveLength(2))
})

it('does not ask again and again for what is not there', async () => {
  bridge.answer('passage:places', () => {
    throw new Refusal('not-found', 'There is no such article.')
  })
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  citedPlace(cited('p'))
  await vi.waitFor(() => expect(log).toHaveBeenCalled())
  expect(citedPlace(cited('p'))).toBeNull()
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(asked()).toHaveLength(1)
  log.mockRestore()
})
