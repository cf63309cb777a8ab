import { expect, it } from 'vitest'
import { markdownToTree } from '../markdown/from-markdown.ts'
import { noteLinksIn } from './links.ts'
import { plainText } from './plain-text.ts'
import { withWikilinks } from './wikilinks.ts'

const FERRY = { kind: 'note', id: 'note222222222222' } as const
const find = (name: string) => (name.toLowerCase() === 'ferry' ? FERRY : null)

const read = (markdown: string) => withWikilinks(markdownToTree(markdown), find)

it('makes links of what is called so, with their own words where they have them', () => {
  const tree = read('Of **[[Ferry]]** and [[ferry|the boats]], not [[Bridge]].')
  expect(noteLinksIn(tree)).toEqual([
    { type: 'noteLink', noteId: FERRY.id },
    { type: 'noteLink', noteId: FERRY.id, label: 'the boats' },
  ])
  expect(plainText(tree, () => 'Ferry')).toBe('Of Ferry and the boats, not [[Bridge]].')
})

it('leaves code, links to pages and words without links as they are', () => {
  for (const markdown of ['`[[Ferry]]`', '[a [[Ferry]] b](https://example.org)', 'words', '']) {
    expect(read(markdown)).toEqual(markdownToTree(markdown))
  }
})

it('reads many brackets in time', () => {
  expect(plainText(read('[['.repeat(100_000)))).toHaveLength(200_000)
})
