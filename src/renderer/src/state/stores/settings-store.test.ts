import { beforeEach, expect, it } from 'vitest'
import { READING_SIZE, type Settings, STANDARD_SETTINGS } from '../../../../shared/settings.ts'
import { changeSettings, loadSettings, resizeText, useSettings } from './settings-store.ts'
import { bridgeForTests, Refusal, type TestBridge } from './testing.ts'

let bridge: TestBridge

beforeEach(() => {
  bridge = bridgeForTests()
  useSettings.setState(STANDARD_SETTINGS)
})

const kept = (change: object): Settings => ({ ...STANDARD_SETTINGS, ...change })

it('has what main has kept', async () => {
  bridge.answer('settings:read', () => kept({ theme: 'dark' }))
  await loadSettings()
  expect(useSettings.getState().theme).toBe('dark')
})

it('changes the look at once, and back when it could not be kept', async () => {
  bridge.answer('settings:change', (change) => kept(change))
  const changed = changeSettings({ theme: 'dark' })
  expect(useSettings.getState().theme).toBe('dark')
  await changed

  bridge.answer('settings:change', () => {
    throw new Refusal('write-failed', 'The settings could not be written.')
  })
  const refused = changeSettings({ theme: 'light' })
  expect(useSettings.getState().theme).toBe('light')
  await expect(refused).rejects.toThrow('could not be written')
  expect(useSettings.getState().theme).toBe('dark')
})

it('makes the text no larger and no smaller than is offered', async () => {
  bridge.answer('settings:change', (change) => kept(change))
  await resizeText(1)
  expect(useSettings.getState().readingSize).toBe(READING_SIZE.standard + 1)
  await resizeText(1000)
  expect(useSettings.getState().readingSize).toBe(READING_SIZE.most)
  await resizeText(-1000)
  expect(useSettings.getState().readingSize).toBe(READING_SIZE.least)
})
