import { describe, expect, test } from 'vitest'
import { plainBlocks } from '../../core/text/blocks.ts'
import { isHeadline, withHeadline } from './headline.ts'

describe('a headline', () => {
  test.each([
    'Harbour bridge shut after inspectors find cracks',
    'Mayor: “no one was told”',
    'Who knew about the cracks?',
    'Storm nears the U.S.',
    '14,000 must find another way',
    '港口大桥关闭',
  ])('%s', (line) => {
    expect(isHeadline(line)).toBe(true)
  })
})

describe('no headline', () => {
  test.each([
    ['a sentence', 'The bridge was closed on Tuesday.'],
    ['a quoted sentence', '“Nobody will cross.”'],
    ['half a sentence', 'The bridge was closed on Tuesday,'],
    ['an announcement', 'What we know:'],
    ['too long', 'bridge '.repeat(18).trim()],
    ['too many words', 'a '.repeat(21).trim()],
    ['a rule', '=========='],
    ['a number', '12345'],
    ['a script', '#!/bin/sh'],
    ['a date', 'Friday, 3 May 2024'],
    ['a byline', 'By Jane Roe'],
    ['an address', 'https://news.example/bridge'],
    ['a source', 'Source: Northern Wire'],
    ['a dateline', 'LONDON (Reuters) - Bridge shut'],
  ])('%s: %s', (_, line) => {
    expect(isHeadline(line)).toBe(false)
  })
})

function headingOf(text: string): string | undefined {
  const heading = withHeadline(text, plainBlocks(text)).find((block) => block.kind === 'heading')
  return heading && `${heading.level} ${text.slice(heading.start, heading.end)}`
}

describe('the heading of a text', () => {
  test.each([
    ['its first line', 'Bridge shut\n\nIt has cracks.', '1 Bridge shut'],
    ['what stands below the date', '3 May 2024\n\nBridge shut\n\nIt has cracks.', '1 Bridge shut'],
    [
      'what stands below the masthead',
      'Evening Post\n\nBridge shut\n\nIt has cracks.',
      '1 Bridge shut',
    ],
    [
      'what the file calls its title',
      'Title: Bridge shut.\n\nIt has cracks.',
      '1 Title: Bridge shut.',
    ],
    [
      'below what Project Gutenberg puts before a book',
      'The Project Gutenberg eBook of The Crossing\n\nThis eBook is for the use of anyone anywhere.\n\nTitle: The Crossing\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE CROSSING ***\n\nCHAPTER I\n\nIt was May.',
      '1 CHAPTER I',
    ],
    ['an outlet’s name with prose below', 'Evening Post\n\nIt has cracks.', '1 Evening Post'],
  ])('is %s', (_, text, heading) => {
    expect(headingOf(text)).toBe(heading)
  })

  test.each([
    ['a sentence first', 'It has cracks.\n\nBridge shut\n\nIt is old.'],
    ['a list first', '- Bridge shut\n\nIt has cracks.'],
    ['a numbered list first', '1. Bridge shut\n\nIt has cracks.'],
    ['verse first', 'The boats go out\nThe gulls awake\nNobody stands'],
    ['nothing', ''],
  ])('is missing where it has %s', (_, text) => {
    expect(headingOf(text)).toBeUndefined()
  })
})
