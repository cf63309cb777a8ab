import { describe, expect, test } from 'vitest'
import { plainText } from '../formats/plain-text.ts'
import type { ReadDocument } from '../formats/format.ts'
import { fieldsOf } from './fields.ts'

function fields(text: string, name = 'file-name.txt') {
  const { version, stated } = plainText.read(Buffer.from(text), name) as ReadDocument
  const { title, outlet, date, author } = fieldsOf(version, name, stated)
  const short = ({ value, from }: typeof title) => `${from}: ${value}`
  return {
    title: short(title),
    outlet: short(outlet),
    date: short(date),
    author: short(author),
  }
}

const LEAD = 'The bridge across the harbour was closed to all traffic on Tuesday, the city said.'

describe('the title', () => {
  test.each([
    ['the headline', `Bridge shut\n\n${LEAD}`, 'headline: Bridge shut'],
    ['what the file calls so', `Title: Bridge shut\n\n${LEAD}`, 'headline: Bridge shut'],
    [
      'the first words',
      LEAD,
      'firstWords: The bridge across the harbour was closed to all traffic on…',
    ],
    ['all words, when they are few', 'It is closed.', 'firstWords: It is closed.'],
    [
      'the words after the dateline',
      `LONDON (AP) - ${LEAD}`,
      'firstWords: The bridge across the harbour was closed to all traffic on…',
    ],
    ['the words after the byline', 'By Jane Roe\n\nIt is closed.', 'firstWords: It is closed.'],
    ['the words of a list', '- It is closed.', 'firstWords: It is closed.'],
    ['the words of a quotation', '> It is closed.', 'firstWords: It is closed.'],
    [
      'the words of verse',
      'The boats go out\nThe gulls awake',
      'firstWords: The boats go out The gulls awake',
    ],
    ['the file’s name', '— — —', 'fileName: file-name'],
  ])('is %s', (_, text, title) => {
    expect(fields(text).title).toBe(title)
  })

  test('is not cut inside a character', () => {
    const { title } = fields(`a${'\u{1D538}'.repeat(80)}.`)
    expect(title).toMatch(/^firstWords: a\u{1D538}{29}…$/u)
  })

  test('of a text without spaces is cut between words', () => {
    const { title } = fields(`${'港口大桥星期二关闭因为检查人员发现桥墩有裂缝'.repeat(5)}。`)
    expect(title).toMatch(/^firstWords: 港口大桥.{40,56}…$/u)
  })
})

describe('outlet, date and author', () => {
  test.each([
    ['a byline', `Bridge shut\nBy Jane Roe, Evening Post\n\n${LEAD}`, 'byline: Evening Post'],
    ['a masthead', `Evening Post, 3 May 2024\n\nBridge shut\n\n${LEAD}`, 'byline: Evening Post'],
    ['a dateline', `Bridge shut\n\nLONDON (Northern Wire) - ${LEAD}`, 'dateline: Northern Wire'],
    ['a source at the end', `${LEAD}\n\nSource: Northern Wire`, 'byline: Northern Wire'],
    ['a source’s address', `${LEAD}\n\nSource: https://www.wire.example/1`, 'byline: wire.example'],
    ['a copyright at the end', `${LEAD}\n\n© 2024 Northern Wire`, 'byline: Northern Wire'],
    [
      'a contributor',
      `${LEAD}\n\nEvening Post’s Jane Roe contributed to this report.`,
      'byline: Evening Post',
    ],
    ['nothing', LEAD, 'none: '],
  ])('the outlet is that of %s', (_, text, outlet) => {
    expect(fields(text).outlet).toBe(outlet)
  })

  test.each([
    ['a line of its own', `Bridge shut\n3 May 2024\n\n${LEAD}`, 'dateline: 2024-05-03'],
    ['a label', `Date: 2024-05\n\n${LEAD}`, 'dateline: 2024-05'],
    ['a dateline', `LONDON, May 3, 2024 (AP) - ${LEAD}`, 'dateline: 2024-05-03'],
    ['no dateline without a year', `LONDON, May 3 (AP) - ${LEAD}`, 'none: '],
    ['no sentence', `${LEAD} It opened on 3 May 1961.`, 'none: '],
    ['no line further down', `${LEAD}\n\n${LEAD}\n\n3 May 2024`, 'none: '],
  ])('the date is that of %s', (_, text, date) => {
    expect(fields(text).date).toBe(date)
  })

  test.each([
    ['a byline', `Bridge shut\nBy Jane Roe\n\n${LEAD}`, 'byline: Jane Roe'],
    ['a label', `Author: Jane Roe\n\n${LEAD}`, 'byline: Jane Roe'],
    ['no line in the prose', `${LEAD} ${LEAD}\n\nBy Jane Roe`, 'none: '],
  ])('the author is that of %s', (_, text, author) => {
    expect(fields(text).author).toBe(author)
  })
})

test('a book of Project Gutenberg is described by its header', () => {
  const header = `The Project Gutenberg eBook of The Crossing, by Ada Lind

This eBook is for the use of anyone anywhere at no cost.

Title: The Crossing

Author: Ada Lind

Release date: May 3, 2001 [eBook #84]

*** START OF THE PROJECT GUTENBERG EBOOK THE CROSSING ***
`
  expect(fields(`${header}\n\n${LEAD}\n\nBy The Daily Post`)).toEqual({
    title: 'frontMatter: The Crossing',
    author: 'frontMatter: Ada Lind',
    date: 'none: ',
    outlet: 'none: ',
  })
})

test('a guess takes nothing from the text', () => {
  const text = `By Jane Roe, Evening Post\n\nLONDON, May 3, 2024 (AP) - ${LEAD}\n`
  const { version } = plainText.read(Buffer.from(text), 'a.txt') as ReadDocument
  expect(version.text).toBe(text)
})
