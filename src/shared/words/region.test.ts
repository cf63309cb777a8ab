import { expect, it } from 'vitest'
import { regionFor } from './region.ts'

it('is the person’s own country where it writes in the language, else the usual one', () => {
  expect(regionFor('en', ['de-AT', 'en-US', 'en-GB'])).toBe('en-US')
  expect(regionFor('en', ['de-AT', 'en'])).toBe('en-GB')
  expect(regionFor('en', [])).toBe('en-GB')
})
