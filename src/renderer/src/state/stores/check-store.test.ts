import { beforeEach, expect, it } from 'vitest'
import type { CheckedClaim } from '../../../../core/check/check-note.ts'
import {
  beginCheck,
  claimsWithTicks,
  filtered,
  forgetCheck,
  tickedNote,
  useCheck,
  wordsToTick,
} from './check-store.ts'
import { chooseTab, useSidePanel } from './side-panel-store.ts'

const claim = (key: string, more: Partial<CheckedClaim> = {}) =>
  ({
    key,
    place: { start: 0, end: 1 },
    words: `words of ${key}`,
    bare: null,
    citations: [],
    quoted: [],
    ...more,
  }) as CheckedClaim
const cited = (passageId: string, now: string | null) =>
  ({
    articleId: 'a',
    passageId,
    quote: 'bank',
    isBare: true,
    said: null,
    place: now === null ? null : { start: 0, end: 4 },
    now,
    verdict: null,
  }) as const

beforeEach(() => useCheck.setState(useCheck.getInitialState(), true))

it('a check that begins forgets the one before, and takes the focus', () => {
  useCheck.setState({ claims: [claim('a')], filter: 'bare', failure: 'x' })
  beginCheck({ kind: 'note', noteId: 'n' })
  expect(useCheck.getState()).toMatchObject({
    subject: { kind: 'note', noteId: 'n' },
    claims: [],
    filter: 'all',
    failure: null,
    takesFocus: true,
  })
})

it('its tab goes with it', () => {
  beginCheck({ kind: 'note', noteId: 'n' })
  chooseTab('check')
  forgetCheck()
  expect(useSidePanel.getState().tab).toBe('note')
  expect(useCheck.getState().subject).toBeNull()
})

it('a tick is for the words of the claim and of each passage once', () => {
  const one = claim('a', { citations: [cited('p', 'bank'), cited('p', 'bank'), cited('q', null)] })
  expect(wordsToTick(one)).toEqual({
    words: 'words of a',
    cited: [
      { passageId: 'p', words: 'bank' },
      { passageId: 'q', words: null },
    ],
  })
})

it('each filter shows its claims', () => {
  const claims = [
    claim('fine', { citations: [cited('p', 'bank')] }),
    claim('bare', { bare: { figures: ['3'], names: [], quotations: [] } as never }),
    claim('doubtful', { citations: [cited('p', 'other words')] }),
  ]
  const all = claimsWithTicks({ claims, ticks: [] })
  const keys = (filter: Parameters<typeof filtered>[1]) =>
    filtered(all, filter).map((shown) => shown.claim.key)
  expect(keys('all')).toEqual(['fine', 'bare', 'doubtful'])
  expect(keys('open')).toEqual(['fine', 'bare', 'doubtful'])
  expect(keys('bare')).toEqual(['bare'])
  expect(keys('doubtful')).toEqual(['doubtful'])
})

it('a draft has nothing to tick', () => {
  expect(tickedNote({ kind: 'note', noteId: 'n' })).toBe('n')
  expect(tickedNote({ kind: 'draft', name: 'x', tree: { type: 'root', children: [] } })).toBeNull()
  expect(tickedNote(null)).toBeNull()
})
