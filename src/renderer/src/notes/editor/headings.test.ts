import { createHeadlessEditor } from '@lexical/headless'
import { expect, test } from 'vitest'
import { markdownToTree } from '../../../../core/markdown/from-markdown.ts'
import { $headings } from './headings.ts'
import { NOTE_NODES } from './nodes/note-nodes.ts'
import { $toLexical } from './to-lexical.ts'

test('the headings that have words, of every level and in order', () => {
  const editor = createHeadlessEditor({ nodes: NOTE_NODES })
  const markdown = '## On *leaving*\n\nWords.\n\n##\n\n> # A quoted one\n\n#### After'
  editor.update(() => $toLexical(markdownToTree(markdown)), { discrete: true })
  const titles = editor.read(() => $headings().map((node) => node.getTextContent()))
  expect(titles).toEqual(['On leaving', 'After'])
})
