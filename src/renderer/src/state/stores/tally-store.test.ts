import { beforeEach, expect, it } from 'vitest'
import type { FoundPair, MatchSide } from '../comparison/comparison.ts'
import { useComparison } from './comparison-store.ts'
import { useOpenArticles } from './open-articles.ts'
import {
  addFailed,
  addFound,
  beginTally,
  currentTallies,
  openTally,
  setSources,
  textAtHand,
  useTally,
} from './tally-store.ts'

const SENTENCE = { start: 0, end: 10 }
const text = (words: string) => ({ text: words, textHash: 'a'.repeat(64) })

function pair(other: string): FoundPair {
  const side = (articleId: string): MatchSide => ({
    articleId,
    passage: SENTENCE,
    words: [],
    said: [],
    speaker: undefined,
  })
  const match = {
    id: other,
    kind: 'same-fact',
    band: 'strong',
    reason: null,
    remark: null,
    sides: [side('base'), side(other)],
    decision: null,
  } as const
  return {
    articleIds: ['base', other],
    basis: 'words',
    isOneEvent: true,
    matches: [match],
    statements: { base: [SENTENCE] },
    comparedTo: { base: 10 },
  }
}

beforeEach(() => {
  beginTally(null)
  useComparison.setState(useComparison.getInitialState())
  useOpenArticles.setState({ entries: {} })
})

it('counts what was compared so far, and nothing without a base', () => {
  addFound('a', text('A ferry sank.'), pair('a'))
  expect(currentTallies()).toEqual([])
  beginTally('base')
  setSources([
    { articleId: 'a', copies: ['copy'] },
    { articleId: 'b', copies: [] },
  ])
  addFound('a', text('A ferry sank.'), pair('a'))
  expect(currentTallies()).toMatchObject([{ sentence: SENTENCE, same: 1 }])
  addFound('b', text('The ferry sank.'), pair('b'))
  expect(currentTallies()).toMatchObject([{ same: 2 }])
})

it('begins anew for another base', () => {
  beginTally('base')
  addFound('a', text('A ferry sank.'), pair('a'))
  addFailed('b')
  openTally(SENTENCE)
  expect(useTally.getState()).toMatchObject({ failed: ['b'], open: SENTENCE })
  beginTally('other')
  expect(useTally.getState()).toMatchObject({ baseId: 'other', found: {}, failed: [], open: null })
})

it('has the text of an article that is open or was compared', () => {
  addFound('a', text('As it was compared.'), pair('a'))
  expect(textAtHand('a')?.text).toBe('As it was compared.')
  const content = { version: { text: 'As it is open.' }, textHash: 'b'.repeat(64) }
  useOpenArticles.setState({ entries: { a: { status: 'open', content } as never } })
  expect(textAtHand('a')?.text).toBe('As it is open.')
  expect(textAtHand('constructor')).toBeNull()
})
