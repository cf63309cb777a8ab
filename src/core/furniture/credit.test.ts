import { expect, test } from 'vitest'
import { contributionOf, copyrightOf } from './credit.ts'

test.each([
  ['© 2024 The Daily Post. All rights reserved.', 'The Daily Post'],
  ['Copyright 2024 Northern Wire', 'Northern Wire'],
  ['Copyright © 2022-2024, Evening Post.', 'Evening Post'],
  ['(c) Northern Wire 2024', 'Northern Wire'],
  ['© all of us who were there', ''],
  ['Copyright is a right.', ''],
  ['© 2024', ''],
])('%s', (line, outlet) => {
  expect(copyrightOf(line)).toBe(outlet)
})

test.each([
  ['Evening Post’s Jane Roe contributed to this report.', 'Evening Post'],
  ["Harbour News' Jane Roe contributed to this story.", 'Harbour News'],
  ['The Associated Press contributed to this report.', ''],
  ['Jane Roe contributed to this report.', ''],
  ['Halversund’s Ada Lind contributed to this report.', ''],
  ['The city’s Ada Lind contributed to this report.', ''],
])('%s', (line, outlet) => {
  expect(contributionOf(line)).toBe(outlet)
})
