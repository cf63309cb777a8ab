import { expect, it } from 'vitest'
import { isFurniture } from './furniture.ts'

it.each([
  'By Jane Roe',
  'BY JANE ROE | Staff Writer',
  'Posted: 04/9/2012 8:33 am',
  'Halvik, 3 May 2024',
  'Source: Northern Wire',
  'https://news.example/bridge',
  '© 2024 The Daily Post. All rights reserved.',
  'Copyright by Northern Wire',
  'Jane Roe contributed to this report.',
  '(Reporting by Jane Roe; editing by Max Poe)',
  'Read more',
  'CHAPTER X.',
  'The Daily Post, October 4',
  'Bloomberg | 21 hours ago',
  'Jane Roe is a senior reporter at The Daily Post covering the harbour.',
  'CLICK HERE TO GET THE DAILY POST APP',
  'By entering your email and clicking the Subscribe button, you agree to the Daily Post Privacy Policy.',
  'You’ve successfully subscribed to this newsletter!',
  'You understand that you can        opt-out at any time.',
  'The Night Desk newsletter brings you what happened while you slept.',
  'Sign up for our free newsletter.',
  'Get the latest updates from the campaign trail.',
  'Send tips to jane.roe@post.example.',
  'Follow her on Twitter.',
  'This material may not be published, broadcast, rewritten or redistributed.',
])('is furniture: %s', (line) => {
  expect(isFurniture(line)).toBe(true)
})

it.each([
  'By Monday, Roe had left.',
  'By Jane Roe, who left on Monday, nothing was said.',
  'Author: I wrote it twice.',
  'It was published on 3 May 2024.',
  'Copyright law protects the song',
  'The board contributed to the fund.',
  'Ferry sinks off Osmark',
  'Reuters, October sales fall by 3',
  'Jane Roe, a reporter for The Daily Post, was arrested.',
  'Jane Roe is a witness for The Daily Post.',
  'Patients can download the health service’s app from Monday.',
  'He agreed to the terms of use, and subscribed to the newsletter.',
  'The firm has changed its privacy policy.',
  'Police asked drivers to follow them on foot.',
])('is a statement: %s', (sentence) => {
  expect(isFurniture(sentence)).toBe(false)
})
