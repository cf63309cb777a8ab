import { describe, expect, it } from 'vitest'
import { markdownToTree } from '../markdown/from-markdown.ts'
import type { Citation, NoteTree } from '../model/note.ts'
import { excerpt, firstHeading, plainText } from './plain-text.ts'
import { noteLinksIn } from './links.ts'
import { citationsIn } from './walk.ts'

const citation: Citation = {
  type: 'citation',
  passageId: 'passage2222222222',
  articleId: 'article2222222222',
  quote: 'Nobody will cross.',
  textHash: '0'.repeat(64),
}

const tree: NoteTree = {
  type: 'root',
  children: [
    ...markdownToTree('# Who **knew**\n\nOne\\\ntwo.\n\n- a\n- b\n  - c\n\n```\nx\n```').children,
    { type: 'blockquote', children: [citation] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'See ' },
        { type: 'noteLink', noteId: 'note222222222222' },
      ],
    },
  ],
}

describe('plainText', () => {
  it('has the words of every block, quotes and titles included', () => {
    expect(plainText(tree, () => 'Ferry capacity')).toBe(
      'Who knew\n\nOne\ntwo.\n\na\nb\nc\n\nx\n\nNobody will cross.\n\nSee Ferry capacity',
    )
  })

  it('parts the cells of a table', () => {
    expect(plainText(markdownToTree('| a | b |\n| - | - |\n| c | d |'))).toBe('a\tb\nc\td')
  })
})

describe('excerpt', () => {
  it('ends between words', () => {
    expect(excerpt(tree, 14)).toBe('Who knew One…')
  })

  it('is whole when it fits', () => {
    expect(excerpt(markdownToTree('a\n\nb'), 3)).toBe('a b')
  })

  it('never cuts a character in two', () => {
    expect(excerpt(markdownToTree('𝒂𝒃𝒄𝒅'), 4)).toBe('𝒂…')
  })
})

it('finds citations and links at any depth', () => {
  expect(citationsIn(tree)).toEqual([citation])
  expect(noteLinksIn(tree)).toEqual([{ type: 'noteLink', noteId: 'note222222222222' }])
})

it('takes the first heading that has words', () => {
  expect(firstHeading(markdownToTree('#\n\n## So *it* is\n\n# Later'))).toBe('So it is')
  expect(firstHeading(markdownToTree('no heading'))).toBe(null)
})
