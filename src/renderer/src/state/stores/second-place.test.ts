import { expect, it } from 'vitest'
import type { SecondPlace } from '../../../../core/model/snapshot.ts'
import {
  chooseSecondPlace,
  forgetSecondPlace,
  loadSecondPlace,
  useSecondPlace,
} from './second-place.ts'
import { bridgeForTests, Refusal } from './testing.ts'

it('is the folder that was chosen, until it is forgotten', async () => {
  const bridge = bridgeForTests()
  const place = { folder: 'Backups' } as unknown as SecondPlace
  const now = () => useSecondPlace.getState().place
  bridge.answer('backup:second', () => place)
  await loadSecondPlace()
  expect(now()).toBe(place)

  bridge.answer('backup:choose-second', () => null)
  await chooseSecondPlace()
  expect(now()).toBe(place)
  const other = { folder: 'Elsewhere' } as unknown as SecondPlace
  bridge.answer('backup:choose-second', () => other)
  await chooseSecondPlace()
  expect(now()).toBe(other)

  bridge.answer('backup:forget-second', () => {
    throw new Refusal('write-failed', 'It could not be forgotten.')
  })
  await expect(forgetSecondPlace()).rejects.toThrow('could not be forgotten')
  expect(now()).toBe(other)
  bridge.answer('backup:forget-second', () => undefined as never)
  await forgetSecondPlace()
  expect(now()).toBeNull()
})
