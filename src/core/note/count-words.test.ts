import { expect, test } from 'vitest'
import type { RootContent } from 'mdast'
import { markdownToTree } from '../markdown/from-markdown.ts'
import { wordsOfBlock } from './count-words.ts'

const nothing = () => undefined
const block = (markdown: string) => markdownToTree(markdown).children[0]!

test.each([
  ['a paragraph', 'Nobody **will** cross until [I am](https://example.org) sure.', 7],
  ['a list', '- one\n- two and\n  - three', 4],
  ['a table', '| a | b |\n|---|---|\n| c d | e |', 5],
  ['code', '```\nlet x\n```', 2],
  ['a line', '---', 0],
])('the words of %s', (_, markdown, count) => {
  expect(wordsOfBlock(block(markdown), nothing)).toEqual({ all: count, quoted: 0 })
})

test('the words of a quotation are told apart', () => {
  const quotation: RootContent = {
    type: 'citation',
    passageId: 'p',
    articleId: 'a',
    quote: 'two goats and a box',
    textHash: 'h',
  }
  expect(wordsOfBlock(quotation, nothing)).toEqual({ all: 5, quoted: 5 })
})

test('a link has as many words as what it leads to is called now', () => {
  const link: RootContent = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'See ' },
      { type: 'noteLink', noteId: 'abcdefgh2345' },
    ],
  }
  expect(wordsOfBlock(link, () => 'Ferry capacity')).toEqual({ all: 3, quoted: 0 })
  expect(wordsOfBlock(link, () => 'Boats')).toEqual({ all: 2, quoted: 0 })
})
