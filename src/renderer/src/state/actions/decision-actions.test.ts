import { beforeEach, expect, it } from 'vitest'
import type { Decision } from '../../../../core/model/decision.ts'
import { messages } from '../../../../shared/messages.ts'
import type { MatchSide, ShownMatch } from '../comparison/comparison.ts'
import { useComparison } from '../stores/comparison-store.ts'
import { useMessages } from '../stores/messages-store.ts'
import { useOpenArticles } from '../stores/open-articles.ts'
import { bridgeForTests, type TestBridge } from '../stores/testing.ts'
import { forgetAll, redoLast, undoLast } from '../stores/undo.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import {
  confirmMatch,
  dismissMatch,
  joinPassages,
  loadDecisions,
  restoreMatch,
} from './decision-actions.ts'

const TEXTS = { aaaaaaaa: 'The ferry sank.', bbbbbbbb: 'A ferry has sunk.' }
const HASH = 'a'.repeat(64)

const side = (articleId: keyof typeof TEXTS): MatchSide => ({
  articleId,
  passage: { start: 0, end: TEXTS[articleId].length },
  words: [],
  said: [],
  speaker: undefined,
})
const MATCH: ShownMatch = {
  id: '1',
  kind: 'same-fact',
  band: 'strong',
  reason: null,
  remark: null,
  sides: [side('aaaaaaaa'), side('bbbbbbbb')],
  decision: null,
}
const decided = (verdict: Decision['verdict']): ShownMatch => ({
  ...MATCH,
  decision: { id: 'earlier', verdict },
})

let bridge: TestBridge
/** What main keeps of the dossier. */
let kept: Record<string, Decision>

const verdicts = () => Object.values(useComparison.getState().decisions).map((one) => one.verdict)
const said = () => useMessages.getState().shown.map(({ text }) => text)

beforeEach(() => {
  forgetAll()
  bridge = bridgeForTests()
  kept = {}
  bridge.answer('dossier:decide', ({ decisions }) => {
    for (const [id, decision] of Object.entries(decisions)) {
      if (decision === null) delete kept[id]
      else kept[id] = decision
    }
    return { ...kept }
  })
  useComparison.setState(useComparison.getInitialState())
  useMessages.setState(useMessages.getInitialState())
  useWorkspace.setState({ ...useWorkspace.getInitialState(), dossierId: 'd' })
  const open = (text: string) => ({
    status: 'open',
    content: { version: { text }, textHash: HASH },
  })
  useOpenArticles.setState({
    entries: { aaaaaaaa: open(TEXTS.aaaaaaaa), bbbbbbbb: open(TEXTS.bbbbbbbb) } as never,
  })
})

it('a match that is confirmed is kept by the words of its passages, and undone', async () => {
  await confirmMatch(MATCH)
  expect(Object.values(kept)).toMatchObject([
    {
      verdict: 'confirmed',
      kind: 'same-fact',
      sides: [
        {
          articleId: 'aaaaaaaa',
          selectors: { quote: { exact: 'The ferry sank.' }, textHash: HASH },
        },
        { articleId: 'bbbbbbbb', selectors: { quote: { exact: 'A ferry has sunk.' } } },
      ],
    },
  ])
  expect(said()).toEqual([messages.decisions.confirmed])
  const undone = await undoLast()
  expect(verdicts()).toEqual([])
  undone?.show?.()
  expect(useWorkspace.getState().goal).toMatchObject({
    articleId: 'aaaaaaaa',
    target: { start: 0, end: 15 },
  })
  await redoLast()
  expect(verdicts()).toEqual(['confirmed'])
})

it('where no dossier is open one is made, and one for two decisions at once', async () => {
  const open = { panes: [{ articleId: 'aaaaaaaa' }], dossierId: null }
  useWorkspace.setState(open)
  let made = 0
  bridge.answer('dossier:create', () => ({ id: `d${(made += 1)}` }) as never)
  await Promise.all([confirmMatch(MATCH), dismissMatch(MATCH)])
  expect(made).toBe(1)
  expect(useWorkspace.getState().dossierId).toBe('d1')
  useWorkspace.setState(open)
  await confirmMatch(MATCH)
  expect(made).toBe(2)
})

it('the last word on two passages takes the place of the one before', async () => {
  await confirmMatch(MATCH)
  await dismissMatch(MATCH)
  expect(verdicts()).toEqual(['dismissed'])
  await joinPassages(
    { articleId: 'aaaaaaaa', start: 0, end: 15 },
    { articleId: 'bbbbbbbb', start: 0, end: 17 },
  )
  expect(verdicts()).toEqual(['joined'])
  await undoLast()
  expect(verdicts()).toEqual(['dismissed'])
})

it('said again, a confirmation is taken back; of what was linked by hand there is none', async () => {
  kept['earlier'] = { verdict: 'confirmed' } as Decision
  useComparison.setState({ decisions: { ...kept } })
  await confirmMatch(decided('confirmed'))
  expect(kept).toEqual({})
  await undoLast()
  expect(Object.keys(kept)).toEqual(['earlier'])

  bridge.asked.splice(0)
  await confirmMatch(decided('joined'))
  expect(said().at(-1)).toBe(messages.decisions.alreadyJoined)
  expect(bridge.asked).toEqual([])
})

it('what was linked by hand is taken apart, and what was dismissed comes back', async () => {
  for (const [act, verdict] of [
    [dismissMatch, 'joined'],
    [restoreMatch, 'dismissed'],
  ] as const) {
    kept['earlier'] = { verdict } as Decision
    await act(decided(verdict))
    expect(kept).toEqual({})
  }
  await restoreMatch(MATCH)
  expect(said()).toEqual([messages.decisions.takenApart, messages.decisions.restored])
})

it('an answer that was asked for before a decision does not take it back', async () => {
  let answer: (read: never) => void = () => {}
  bridge.answer('dossier:read', () => new Promise((resolve) => (answer = resolve)))
  const reading = loadDecisions('d')
  await confirmMatch(MATCH)
  answer({ dossier: { decisions: {} } } as never)
  await reading
  expect(verdicts()).toEqual(['confirmed'])

  await loadDecisions(null)
  expect(verdicts()).toEqual([])
})

it('a passage of an article that was closed meanwhile is decided on no more', async () => {
  useOpenArticles.setState({ entries: {} })
  await expect(confirmMatch(MATCH)).rejects.toThrow(messages.decisions.closed)
  expect(kept).toEqual({})
})
