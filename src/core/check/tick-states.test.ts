import { expect, it } from 'vitest'
import type { Tick } from '../model/tick.ts'
import { type NowClaim, tickStates } from './tick-states.ts'
import { wordsKey } from './words-key.ts'

const claim = (words: string, ...cited: [string, string | null][]): NowClaim => ({
  key: wordsKey(words),
  words,
  cited: cited.map(([passageId, said]) => ({ passageId, words: said })),
})
const tick = (of: NowClaim): Tick => ({ ...of, by: 'Mira', at: '2022-05-03T10:00:00.000Z' })

const BRIDGE = claim('The bridge was shut on 3 May.', ['passage1', 'It was shut'])

it('holds while the words of both are the same, however their signs are written', () => {
  const quoted = claim('Lind said “it’s safe”.', ['passage1', 'It’s   safe'])
  const before = { ...tick(quoted), words: 'Lind said "it\'s safe".' }
  expect(tickStates([quoted], [before])).toMatchObject([{ is: 'ticked', tick: { by: 'Mira' } }])
  expect(tickStates([BRIDGE], [])).toEqual([{ is: 'none' }])
  expect(tickStates([BRIDGE], [{ ...tick(BRIDGE), removed: true }])).toEqual([{ is: 'none' }])
})

it('falls when the claim’s words change, and says what they were', () => {
  const now = claim('The bridge was shut on 4 May.', ['passage1', 'It was shut'])
  const other = claim('Ferries sail every hour.', ['passage2', 'hourly'])
  expect(tickStates([other, now], [tick(BRIDGE)])).toMatchObject([
    { is: 'none' },
    { is: 'fallen', why: { what: 'claim', before: BRIDGE.words } },
  ])
})

it('falls from the claim most like it, once, and from none that is not', () => {
  const near = claim('The bridge was shut on 3 May at noon.')
  const far = claim('The bridge was shut.')
  expect(tickStates([far, near], [tick(BRIDGE)]).map(({ is }) => is)).toEqual(['none', 'fallen'])
  expect(tickStates([claim('Nobody knows the price of it.')], [tick(BRIDGE)])).toEqual([
    { is: 'none' },
  ])
})

it.each([
  ['other words', 'It was open', { what: 'passage', before: 'It was shut', now: 'It was open' }],
  ['no place', null, { what: 'passage', before: 'It was shut', now: null }],
])('falls when a passage has %s', (_, now, why) => {
  expect(
    tickStates([{ ...BRIDGE, cited: [{ passageId: 'passage1', words: now }] }], [tick(BRIDGE)]),
  ).toMatchObject([{ is: 'fallen', why }])
})

it('falls when other passages are cited', () => {
  const more = { ...BRIDGE, cited: [...BRIDGE.cited, { passageId: 'passage2', words: 'x' }] }
  for (const cited of [more.cited, []]) {
    const state = tickStates([{ ...BRIDGE, cited }], [tick(BRIDGE)])
    expect(state).toMatchObject([{ is: 'fallen', why: { what: 'citations' } }])
  }
})
