import { beforeEach, expect, it } from 'vitest'
import { useMessages } from '../stores/messages-store.ts'
import { bridgeForTests, type TestBridge } from '../stores/testing.ts'
import { openLink } from './open-link.ts'

let bridge: TestBridge

const shown = () => useMessages.getState().shown
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

beforeEach(() => {
  bridge = bridgeForTests()
  bridge.answer('app:open-link', () => undefined as never)
  useMessages.setState(useMessages.getInitialState())
})

it('opens what leads where its words say', async () => {
  openLink('https://courier.example/ferry', 'The ferry')
  openLink('https://courier.example/ferry', 'courier.example')
  await settled()
  expect(bridge.asked).toHaveLength(2)
  expect(shown()).toEqual([])
})

it('asks first, and says where it leads, where the words name another place', async () => {
  openLink('https://evil.example/ferry', 'https://courier.example/ferry')
  await settled()
  expect(bridge.asked).toEqual([])
  expect(shown()).toHaveLength(1)
  expect(shown()[0]?.text).toContain('evil.example')
  shown()[0]?.actions[0]?.run()
  await settled()
  expect(bridge.asked).toEqual([
    { channel: 'app:open-link', request: { url: 'https://evil.example/ferry' } },
  ])
})
