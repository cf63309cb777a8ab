import { beforeEach, expect, it } from 'vitest'
import type { Found } from '../../../../core/model/found.ts'
import {
  closeSearch,
  endSearching,
  followSearchEvents,
  forgetSearch,
  openSearch,
  typeSearch,
  useSearch,
  whenFound,
} from './search-store.ts'
import { bridgeForTests, Refusal, type TestBridge } from './testing.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
const answerOf = (...ids: string[]) => ({
  found: ids.map((id) => ({ id }) as Found),
  more: false,
  unread: 0,
})
const state = () => useSearch.getState()
const ids = () => state().result?.found.map(({ id }) => id)

let bridge: TestBridge
/** What was asked for, each with what answers it. */
let asked: {
  typed: string
  answer: (value: ReturnType<typeof answerOf>) => void
  fail: (error: Refusal) => void
}[]

beforeEach(() => {
  bridge = bridgeForTests()
  asked = []
  bridge.answer('app:log-error', () => undefined)
  bridge.answer(
    'search:find',
    ({ typed }) => new Promise((answer, fail) => asked.push({ typed, answer, fail })),
  )
  forgetSearch()
})

/** Answers what is still asked for, so that the next test begins with nothing. */
async function finish(): Promise<void> {
  for (let at = 0; at < asked.length; at += 1) {
    asked[at]!.answer(answerOf())
    await settled()
  }
}

it('asks for one thing at a time, and of what is typed meanwhile only for the last', async () => {
  typeSearch('b')
  typeSearch('br')
  typeSearch('bri')
  await settled()
  expect(asked.map(({ typed }) => typed)).toEqual(['b'])
  asked[0]!.answer(answerOf('of b'))
  await settled()
  // What was found by what is typed no more is never shown.
  expect(state()).toMatchObject({ result: null, isSearching: true })
  expect(asked.map(({ typed }) => typed)).toEqual(['b', 'bri*'])
  asked[1]!.answer(answerOf('bridge'))
  await settled()
  expect(ids()).toEqual(['bridge'])
  expect(state().isSearching).toBe(false)
})

it('shows nothing of an answer that comes when the search has ended', async () => {
  typeSearch('bridge')
  endSearching()
  asked[0]!.answer(answerOf('bridge'))
  await settled()
  expect(state()).toEqual(useSearch.getInitialState())
  openSearch()
  expect(state().typed).toBe('bridge')
  await finish()
})

it('says why a search failed, and forgets it at the next', async () => {
  typeSearch('bridge')
  asked[0]!.fail(new Refusal('internal', 'The index is gone.'))
  await settled()
  expect(state()).toMatchObject({ isSearching: false, result: null })
  expect(state().failure).toContain('The index is gone.')
  typeSearch('bridge')
  asked[1]!.answer(answerOf('a'))
  await settled()
  expect(state().failure).toBeNull()
  expect(ids()).toEqual(['a'])
})

it('asks again when more may be found, as long as the list is shown', async () => {
  followSearchEvents()
  typeSearch('bridge')
  asked[0]!.answer(answerOf('a'))
  await settled()
  bridge.tell('words:changed', null)
  expect(ids()).toEqual(['a'])
  asked[1]!.answer(answerOf('a', 'b'))
  await settled()
  expect(ids()).toEqual(['a', 'b'])
  closeSearch()
  bridge.tell('words:changed', null)
  expect(asked).toHaveLength(2)
})

it('tells when what is typed was looked for, and when it is wanted no more', async () => {
  typeSearch('bridge')
  const first = whenFound()
  asked[0]!.answer(answerOf('a'))
  expect(await first).toBe(true)
  typeSearch('ferry')
  const second = whenFound()
  typeSearch('ferry boat')
  expect(await second).toBe(false)
  const third = whenFound()
  closeSearch()
  expect(await third).toBe(false)
  await finish()
})
