import { beforeEach, expect, it } from 'vitest'
import { describe } from '../../../../core/anchoring/describe.ts'
import type { Decision } from '../../../../core/model/decision.ts'
import type { FoundPair, MatchSide, ShownMatch } from '../comparison/comparison.ts'
import {
  beginComparing,
  closeMatchCard,
  compareAgain,
  comparedPairs,
  dismissedMatches,
  focusAt,
  focusedIds,
  focusedMatch,
  focusedPassage,
  focusOn,
  hoverMatch,
  isComparing,
  joinsWith,
  keepEnded,
  keepPairs,
  keptComparison,
  openMatchCard,
  pinMatch,
  restoreComparison,
  sentencesOf,
  setDecisions,
  setFailed,
  setProgress,
  setWhole,
  shownOnly,
  stopComparing,
  toggleComparison,
  toggleShown,
  toggleTogether,
  useComparison,
  visibleMatches,
  walkMatches,
} from './comparison-store.ts'
import { useOpenArticles } from './open-articles.ts'

const TEXTS = {
  aaaaaaaa: 'The ferry sank. Nobody was hurt. It was late.',
  bbbbbbbb: 'A ferry has sunk. No one was hurt. It rained.',
}
const HASH = 'a'.repeat(64)
const KEY = 'aaaaaaaa bbbbbbbb'
const IDS = ['aaaaaaaa', 'bbbbbbbb'] as const

type Id = (typeof IDS)[number]

function span(id: Id, words: string) {
  const start = TEXTS[id].indexOf(words)
  return { start, end: start + words.length }
}

function match(id: string, a: string, b: string, kind: ShownMatch['kind'] = 'same-fact') {
  const side = (articleId: Id, words: string): MatchSide => ({
    articleId,
    passage: span(articleId, words),
    words: [],
    said: [],
    speaker: undefined,
  })
  return {
    id,
    kind,
    band: 'strong',
    reason: null,
    remark: null,
    sides: [side('aaaaaaaa', a), side('bbbbbbbb', b)],
    decision: null,
  } satisfies ShownMatch
}

const SANK = match('1', 'The ferry sank.', 'A ferry has sunk.')
const HURT = match('2', 'Nobody was hurt.', 'No one was hurt.', 'figures-differ')
const found = (...matches: ShownMatch[]): FoundPair => ({
  articleIds: IDS,
  basis: 'words',
  matches,
  statements: {
    aaaaaaaa: ['The ferry sank.', 'Nobody was hurt.', 'It was late.'].map((one) =>
      span('aaaaaaaa', one),
    ),
  },
  isOneEvent: true,
  comparedTo: { aaaaaaaa: TEXTS.aaaaaaaa.length },
})

const store = () => useComparison.getState()
const pair = () => store().pairs[KEY]
const ids = () => visibleMatches(store()).map(({ id }) => id)

beforeEach(() => {
  useComparison.setState({ ...useComparison.getInitialState(), on: true })
  const open = (text: string) => ({
    status: 'open',
    content: { version: { text }, textHash: HASH },
  })
  useOpenArticles.setState({
    entries: { aaaaaaaa: open(TEXTS.aaaaaaaa), bbbbbbbb: open(TEXTS.bbbbbbbb) } as never,
  })
  beginComparing(KEY, IDS)
})

it('a comparison shows what it has found so far, and then all', () => {
  expect(isComparing(store(), 'bbbbbbbb', 'aaaaaaaa')).toBe(true)
  expect(comparedPairs(store())).toEqual([])
  setProgress(KEY, 1, 3, found(SANK))
  expect(ids()).toEqual(['1'])
  const before = pair()?.pair
  setProgress(KEY, 2, 3, pair()!.found)
  expect(pair()?.pair).toBe(before)
  setWhole(KEY, found(SANK, HURT))
  expect(ids()).toEqual(['1', '2'])
  expect(isComparing(store(), 'aaaaaaaa', 'bbbbbbbb')).toBe(false)
})

it('one that is stopped or fails keeps what it found, takes in no more, and begins anew', () => {
  setProgress(KEY, 1, 3, found(SANK))
  stopComparing(KEY)
  setProgress(KEY, 2, 3, found(SANK, HURT))
  expect(pair()?.status).toBe('stopped')
  expect(ids()).toEqual(['1'])
  compareAgain(KEY)
  expect(pair()).toMatchObject({ status: 'comparing', done: 0, found: null })

  setProgress(KEY, 1, 3, found(HURT))
  setFailed(KEY, 'too-slow')
  expect(pair()).toMatchObject({ status: 'failed', failure: 'too-slow' })
  expect(ids()).toEqual(['2'])
  stopComparing(KEY)
  expect(pair()?.status).toBe('failed')
})

it('keeps the pairs of what is open, and of those what has come to an end', () => {
  setWhole(KEY, found(SANK))
  beginComparing('other', ['bbbbbbbb', 'cccccccc'])
  keepPairs([KEY, 'other'])
  keepEnded()
  expect(Object.keys(store().pairs)).toEqual([KEY])
  keepPairs([])
  expect(store().pairs).toEqual({})
})

it('shows nothing while it is off, and lets what was under way go', () => {
  setWhole(KEY, found(SANK))
  pinMatch(focusOn(SANK))
  openMatchCard({ articleId: 'aaaaaaaa', start: 0, end: 3 }, true)
  toggleComparison()
  expect(ids()).toEqual([])
  expect(store()).toMatchObject({ on: false, chosen: null, card: null })
  toggleComparison()
  expect(ids()).toEqual(['1'])
})

it('tells one asking for the card from the next, and not what only passes over', () => {
  const at = { articleId: 'aaaaaaaa', start: 0, end: 3 }
  const asked = () => store().card?.asked
  openMatchCard(at, true)
  const first = asked()
  openMatchCard(at, true)
  expect(asked()).not.toBe(first)
  const second = asked()
  openMatchCard(at, false)
  expect(asked()).toBe(second)
})

it('what is pointed at wins over what was chosen, until it passes', () => {
  setWhole(KEY, found(SANK, HURT))
  pinMatch(focusOn(SANK))
  hoverMatch(focusOn(HURT))
  expect(focusedIds(store())).toEqual(['2'])
  hoverMatch(null)
  expect(focusedMatch(store())?.id).toBe('1')
  expect(focusedPassage()).toEqual({ articleId: 'aaaaaaaa', ...SANK.sides[0].passage })
  // Gone to by key, it is what keys act on, wherever the pointer rests.
  hoverMatch(focusOn(SANK))
  pinMatch(focusOn(HURT))
  expect(focusedIds(store())).toEqual(['2'])
})

it('what a filter hides is isolated no longer', () => {
  setWhole(KEY, found(SANK, HURT))
  pinMatch(focusOn(HURT))
  toggleShown('figures')
  expect(ids()).toEqual(['1'])
  expect(focusedIds(store())).toEqual([])
  expect(focusAt({ articleId: 'aaaaaaaa', ...HURT.sides[0].passage }).ids).toEqual([])
  expect(focusAt({ articleId: 'aaaaaaaa', ...SANK.sides[0].passage }).ids).toEqual(['1'])
})

it('what stays in sight of several that are isolated stays isolated', () => {
  setWhole(KEY, found(SANK, HURT))
  hoverMatch({ ids: ['2', '1'], at: null })
  toggleShown('figures')
  expect(focusedIds(store())).toEqual(['1'])
})

it('what is isolated already is not isolated anew: nothing would be drawn differently', () => {
  let changes = 0
  const stop = useComparison.subscribe(() => (changes += 1))
  hoverMatch(focusOn(SANK))
  hoverMatch(focusOn(SANK))
  expect(changes).toBe(1)
  hoverMatch(null)
  pinMatch(focusOn(SANK))
  pinMatch(focusOn(SANK))
  expect(changes).toBe(3)
  stop()
})

it('shows a passage in a card until it is closed', () => {
  const at = { articleId: 'aaaaaaaa', start: 0, end: 3 }
  openMatchCard(at, true)
  expect(store().card).toMatchObject({ at, pinned: true })
  closeMatchCard()
  expect(store().card).toBeNull()
})

it('scrolls matching passages together until that is turned off', () => {
  toggleTogether()
  expect(store().together).toBe(false)
  toggleTogether()
  expect(store().together).toBe(true)
})

it('walks the matches round the end', () => {
  setWhole(KEY, found(SANK, HURT))
  expect([1, 1, 1].map(() => walkMatches(1)?.id)).toEqual(['1', '2', '1'])
  expect(walkMatches(-1)?.id).toBe('2')
})

it('puts the person’s word over what was found', () => {
  setWhole(KEY, found(SANK, HURT))
  pinMatch(focusOn(SANK))
  const side = (articleId: Id, { start, end }: { start: number; end: number }) => ({
    articleId,
    selectors: describe(TEXTS[articleId], start, end, HASH),
  })
  const decision: Decision = {
    verdict: 'dismissed',
    sides: [side('aaaaaaaa', SANK.sides[0].passage), side('bbbbbbbb', SANK.sides[1].passage)],
    decidedAt: '2026-01-01T00:00:00.000Z',
  }
  setDecisions({ one: decision })
  expect(ids()).toEqual(['2'])
  expect(dismissedMatches(store()).map(({ id }) => id)).toEqual(['decision.one'])
  expect(focusedIds(store())).toEqual([])
  setDecisions({})
  expect(ids()).toEqual(['1', '2'])
})

it('says what was not found elsewhere, when that is shown', () => {
  setWhole(KEY, found(SANK, HURT))
  expect(shownOnly(store(), 'aaaaaaaa')).toEqual([span('aaaaaaaa', 'It was late.')])
  toggleShown('only')
  expect(shownOnly(store(), 'aaaaaaaa')).toEqual([])
  expect(sentencesOf(store(), 'aaaaaaaa')).toHaveLength(3)
  expect(sentencesOf(store(), 'bbbbbbbb')).toEqual([])
})

it('joins a passage with one of another article', () => {
  expect(joinsWith(store(), 'bbbbbbbb')).toBe(false)
  useComparison.setState({ joining: { from: { articleId: 'aaaaaaaa', start: 0, end: 3 } } })
  expect(joinsWith(store(), 'bbbbbbbb')).toBe(true)
  expect(joinsWith(store(), 'aaaaaaaa')).toBe(false)
})

it('is found by the next start as it was left, as far as it knows what was kept', () => {
  toggleShown('facts')
  const kept = keptComparison()
  useComparison.setState(useComparison.getInitialState())
  restoreComparison({ ...kept, shown: { ...kept.shown, unheard: true } } as never)
  expect(keptComparison()).toEqual(kept)
  restoreComparison(undefined)
  expect(store()).toMatchObject({ on: false, together: true, shown: { facts: true } })
})
