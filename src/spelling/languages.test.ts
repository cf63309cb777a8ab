import { expect, test } from 'vitest'
import { bdicName, languageOf, preferredOf } from './languages.ts'

test('a language has the file that Chromium looks for', () => {
  expect(bdicName('en-US')).toBe('en-US-10-1.bdic')
  expect(bdicName('de-DE')).toBe('de-DE-3-0.bdic')
})

test('a region decides only where there is more than one dictionary', () => {
  expect(languageOf('de-CH')).toBe('de-DE')
  expect(languageOf('sr-RS')).toBe('sr')
  expect(languageOf('en-GB')).toBe('en-GB')
  expect(languageOf('en-ZA')).toBeNull()
  expect(languageOf('la')).toBeNull()
})

test('checks in the system’s languages, in the nearest where a region is missing', () => {
  const found = ['en-US', 'en-GB', 'de-DE', 'fr-FR']
  expect(preferredOf(['en-US', 'de-AT', 'la'], found)).toEqual(['en-US', 'de-DE'])
  expect(preferredOf(['en-IE', 'en-US'], found)).toEqual(['en-GB', 'en-US'])
  expect(preferredOf(['en-IE'], ['en-US'])).toEqual(['en-US'])
  expect(preferredOf(['pl-PL'], found)).toEqual([])
})
