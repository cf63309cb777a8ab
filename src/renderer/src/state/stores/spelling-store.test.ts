import { expect, it } from 'vitest'
import type { Spelling } from '../../../../shared/spelling.ts'
import { loadSpelling, useSpelling } from './spelling-store.ts'
import { bridgeForTests } from './testing.ts'

it('is not known until main has been asked, and then as main says', async () => {
  const bridge = bridgeForTests()
  const [first, next] = [{ chosen: ['en'] }, { chosen: ['de'] }] as unknown as Spelling[]
  expect(useSpelling.getState().spelling).toBeNull()
  bridge.answer('spelling:read', () => first!)
  await loadSpelling()
  expect(useSpelling.getState().spelling).toBe(first)
  bridge.tell('spelling:changed', next!)
  expect(useSpelling.getState().spelling).toBe(next)
})
