import { expect, test } from 'vitest'
import { isOutletName } from './outlet-name.ts'

test.each([
  'The Harbour Courier',
  'Northern Wire',
  'Harbour and Sandvik Evening Post',
  'Radio Free Halversund',
  'Halversunder Zeitung',
  'Reuters',
  'The AP',
  'harbour-news.example.com',
  'Harbour.NEWS',
])('%s is an outlet', (name) => {
  expect(isOutletName(name)).toBe(true)
})

test.each([
  'Jane Roe',
  'Halversund',
  'The City of Halversund',
  'Bridge News Shocks City',
  'Nobody told the Press',
  'What You Must Know Before You Read News',
  '“Evening Post”',
  'e.g.',
  '',
])('%s is none', (name) => {
  expect(isOutletName(name)).toBe(false)
})
