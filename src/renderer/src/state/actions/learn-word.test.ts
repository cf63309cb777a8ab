import { beforeEach, expect, it } from 'vitest'
import { messages } from '../../../../shared/messages.ts'
import { useMessages } from '../stores/messages-store.ts'
import { bridgeForTests, type TestBridge } from '../stores/testing.ts'
import { forgetAll, redoLast, undoLast } from '../stores/undo.ts'
import { learnWord } from './learn-word.ts'

const said = () => useMessages.getState().shown.map(({ text }) => text)

let bridge: TestBridge

beforeEach(() => {
  forgetAll()
  bridge = bridgeForTests()
  useMessages.setState(useMessages.getInitialState())
})

it('a word is learned, unlearned and learned again', async () => {
  bridge.answer('spelling:learn', () => true)
  bridge.answer('spelling:unlearn', () => true as never)
  await learnWord('Osmark')
  expect(said()).toEqual([messages.spelling.learned('Osmark')])
  await undoLast()
  await redoLast()
  expect(bridge.asked.map(({ channel }) => channel)).toEqual([
    'spelling:learn',
    'spelling:unlearn',
    'spelling:learn',
  ])
})

it('one that could not be learned is said to be so, and there is nothing to undo', async () => {
  bridge.answer('spelling:learn', () => false)
  await learnWord('Osmark')
  expect(said()).toEqual([messages.spelling.notLearned('Osmark')])
  expect(await undoLast()).toBeNull()
})
