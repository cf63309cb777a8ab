import { expect, it } from 'vitest'
import { describe } from '../../../../core/anchoring/describe.ts'
import type { Decision } from '../../../../core/model/decision.ts'
import type { FoundPair, MatchSide, ShownMatch } from './comparison.ts'
import { decidedPair } from './decided-pair.ts'

const TEXTS: Record<string, string> = {
  aaaaaaaa: 'The lamp was put out on Friday. A computer runs it now. Nobody minds.',
  bbbbbbbb: 'On Friday the lamp went out. It is a computer that lights it today.',
}
const HASH = 'a'.repeat(64)
const textOf = (id: string) => ({ text: TEXTS[id] ?? '', textHash: HASH })

function place(articleId: string, words: string): { start: number; end: number } {
  const start = textOf(articleId).text.indexOf(words)
  return { start, end: start + words.length }
}
function match(id: string, a: string, b: string): ShownMatch {
  const side = (articleId: string, words: string): MatchSide => ({
    articleId,
    passage: place(articleId, words),
    words: [place(articleId, words.slice(0, 4))],
    said: [],
    speaker: undefined,
  })
  const sides = [side('aaaaaaaa', a), side('bbbbbbbb', b)] as const
  return {
    id,
    kind: 'figures-differ',
    band: 'likely',
    reason: null,
    remark: null,
    sides,
    decision: null,
  }
}
function decision(verdict: Decision['verdict'], a: string, b: string, kind?: string): Decision {
  const side = (articleId: string, words: string) => {
    const { start, end } = place(articleId, words)
    return { articleId, selectors: describe(textOf(articleId).text, start, end, HASH) }
  }
  return {
    verdict,
    sides: [side('aaaaaaaa', a), side('bbbbbbbb', b)],
    ...(kind ? { kind } : {}),
    decidedAt: '2026-01-01T00:00:00.000Z',
  }
}

const FIRST = ['The lamp was put out on Friday.', 'On Friday the lamp went out.'] as const
const SECOND = ['A computer runs it now.', 'It is a computer that lights it today.'] as const
const found: FoundPair = {
  articleIds: ['aaaaaaaa', 'bbbbbbbb'],
  basis: 'words',
  matches: [match('1', ...SECOND)],
  statements: {},
  isOneEvent: true,
  comparedTo: {},
}

it('leaves a dismissed match out and lists it with what is known of it', () => {
  const pair = decidedPair(found, { one: decision('dismissed', ...SECOND) }, textOf)
  expect(pair.matches).toEqual([])
  expect(pair.dismissed).toMatchObject([
    {
      id: 'decision.one',
      kind: 'figures-differ',
      band: 'likely',
      decision: { id: 'one', verdict: 'dismissed' },
    },
  ])
  expect(pair.dismissed[0]?.sides[0].words).toEqual(found.matches[0]?.sides[0].words)
})

it('says of a confirmed match that it is, and keeps its name', () => {
  const pair = decidedPair(found, { one: decision('confirmed', ...SECOND) }, textOf)
  expect(pair.matches).toMatchObject([
    { id: '1', band: 'likely', decision: { id: 'one', verdict: 'confirmed' } },
  ])
})

it('shows a confirmed match that is no longer found, as what it was taken for', () => {
  const confirmed = decision('confirmed', ...FIRST, 'same-fact')
  const later = decision('confirmed', 'Nobody minds.', FIRST[1], 'kind-of-a-later-version')
  const pair = decidedPair(found, { one: confirmed, two: later }, textOf)
  expect(pair.matches.map(({ id, kind, band }) => [id, kind, band])).toEqual([
    ['decision.one', 'same-fact', 'strong'],
    ['1', 'figures-differ', 'likely'],
    ['decision.two', 'same-fact', 'strong'],
  ])
})

it('shows what was joined by hand as strong, whichever article was marked first', () => {
  const { sides, ...rest } = decision('joined', ...FIRST)
  const turned: Decision = { ...rest, sides: [sides[1], sides[0]] }
  const [joined] = decidedPair(found, { one: turned }, textOf).matches
  expect(joined).toMatchObject({ kind: 'joined', band: 'strong', decision: { verdict: 'joined' } })
  expect(joined?.sides.map(({ articleId, passage }) => ({ articleId, passage }))).toEqual([
    { articleId: 'aaaaaaaa', passage: place('aaaaaaaa', FIRST[0]) },
    { articleId: 'bbbbbbbb', passage: place('bbbbbbbb', FIRST[1]) },
  ])
})

it('has no say over two other articles', () => {
  const { sides, ...rest } = decision('dismissed', ...SECOND)
  const elsewhere: Decision = { ...rest, sides: [sides[0], { ...sides[1], articleId: 'cccccccc' }] }
  expect(decidedPair(found, { one: elsewhere }, textOf).matches).toEqual(found.matches)
})
