import * as v from 'valibot'
import { expect, it } from 'vitest'
import { contract } from './contract.ts'
import { settingsSchema, STANDARD_SETTINGS } from './settings.ts'

it('settings from before there were flavours are read as they are', () => {
  const { exportFlavour: _, ...before } = { ...STANDARD_SETTINGS, theme: 'dark' as const }
  expect(v.parse(settingsSchema, before)).toEqual({ ...before, exportFlavour: 'commonmark' })
})

it('a change of one setting changes no other', () => {
  const change = { theme: 'dark' as const }
  expect(v.parse(contract['settings:change'].request, change)).toEqual(change)
})
