import { describe, expect, test } from 'vitest'
import { parsingTime } from './parsing-time.ts'

describe('what people write takes less than a tenth of a second', () => {
  const sentence = 'The harbour board of Osmark said on Monday that it had closed the bridge. '
  test.each([
    ['a report', `# Bridge shut\n\n${`${sentence.repeat(5)}\n\n`.repeat(20)}`],
    ['wrapped lines', `${sentence}\n`.repeat(8).concat('\n').repeat(40)],
    ['underlined headings', `Where\n-----\n\n${sentence.repeat(4)}\n\n`.repeat(30)],
    ['a list of links', '- [a](https://a.example) and *why*\n'.repeat(500)],
    ['an outline', '- a\n  - b\n    - c\n  - d\n'.repeat(60)],
    [
      'items that go over lines',
      '- one line of an item\nand its second, not indented\n'.repeat(100),
    ],
    ['quotations', `> ${sentence}\n> ${sentence}\n\nSo they say.\n\n`.repeat(40)],
    ['a table', `|a|b|c|\n|-|-|-|\n${'|1|*2*|[3](c)|\n'.repeat(100)}`],
    ['footnotes', `${'A word[^1]. '.repeat(40)}\n\n${'[^1]: Its source.\n'.repeat(40)}`],
    ['code deep in a line', `    ${' '.repeat(90)}so\n`.repeat(100)],
  ])('%s', (_, text) => {
    expect(parsingTime(text)).toBeLessThan(100)
  })

  test('and a million characters of prose less than a second', () => {
    expect(parsingTime(`${sentence.repeat(5)}\n\n`.repeat(2700))).toBeLessThan(1000)
  })
})

describe('what would take many times longer than its like is seen', () => {
  const long = (part: string) => part.repeat(100_000 / part.length)
  test.each([
    ['underlined headings', long('a\n===\n')],
    ['the same, underlined by dashes', long('a\n---\n')],
    ['the same, apart', long('a\n---\n\n')],
    ['lists and paragraphs', long('- a\n\nb\n\n')],
    ['lists and headings', long('- a\n# b\n')],
    ['footnotes and paragraphs', long('[^1]: a\n\nb\n\n')],
    ['quotations and headings', long('> a\n# b\n')],
    ['quotations apart', long('> a\n\n')],
    ['quotations in lists', long('- > a\n')],
    ['lists in quotations', long('> - a\n\n')],
    ['lists in lists on a line', long(`${'- '.repeat(90)}a\n`)],
    ['brackets', long(']')],
    ['brackets on lines', long(']\n')],
    ['brackets behind numbers that begin no list', long('2. ]\n')],
    ['brackets behind bullets that begin no list', `a\n${long('    - ]\n')}`],
    ['brackets below what is no table', `|a|b|\n|-|\n${long('|]]]]]\n')}`],
    ['brackets below a table that ended', `|a|\n|-|\n# b\n${long('|]]]]]\n')}`],
    ['brackets below an escaped cell', `|a\\||\n|-|-|\n${long('|]]]]]\n')}`],
    ['emphasis', long('*a_ ')],
    ['other line ends', long('a\r===\r')],
    ['quotations a hundred deep', `${'> '.repeat(100)}a`],
    ['lists a hundred deep', `${'- '.repeat(100)}a`],
    // Of these there are a million characters.
    ['web addresses', 'https://a.example/b?c=d '.repeat(200_000)],
    ['signs that cannot be shown', '\0'.repeat(4_000_000)],
  ])('%s', (_, text) => {
    expect(parsingTime(text)).toBeGreaterThan(4000)
  })
})
