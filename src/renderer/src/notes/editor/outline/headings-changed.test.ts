import { createHeadlessEditor } from '@lexical/headless'
import { $createHeadingNode } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, HISTORIC_TAG } from 'lexical'
import { expect, it } from 'vitest'
import { markdownToTree } from '../../../../../core/markdown/from-markdown.ts'
import { NOTE_NODES } from '../nodes/note-nodes.ts'
import { $toLexical } from '../to-lexical.ts'
import { headingsChanged } from './headings-changed.ts'

/** An editor with a paragraph, a heading, a paragraph and a list; what a change of it is, is asked of `heard`. */
function makeEditor() {
  const editor = createHeadlessEditor({
    nodes: NOTE_NODES,
    onError(error) {
      throw error
    },
  })
  const tree = markdownToTree('Before.\n\n## On *leaving*\n\nAfter.\n\n- a')
  editor.update(() => $toLexical(tree), { discrete: true })
  const heard: boolean[] = []
  editor.registerUpdateListener((update) => void heard.push(headingsChanged(update)))
  return { editor, heard }
}

function isOfHeadings($change: () => void): boolean {
  const { editor, heard } = makeEditor()
  editor.update($change, { discrete: true })
  return heard.at(-1)!
}

const $block = (index: number) => $getRoot().getChildAtIndex(index)!

it.each<[string, () => void]>([
  ['words in it', () => $getRoot().getAllTextNodes()[2]!.setTextContent('staying')],
  ['its level', () => void $block(1).replace($createHeadingNode('h3'), true)],
  ['its removal', () => $block(1).remove()],
  ['one that is made', () => void $block(0).replace($createHeadingNode('h2'), true)],
  ['its place', () => void $block(3).insertAfter($block(1))],
])('a heading is changed by %s', (_, $change) => {
  expect(isOfHeadings($change)).toBe(true)
})

it.each<[string, () => void]>([
  ['words elsewhere', () => $getRoot().getAllTextNodes()[0]!.setTextContent('Before that.')],
  ['a caret in it', () => void $getRoot().getAllTextNodes()[1]!.select()],
  [
    'a paragraph that is added',
    () => void $getRoot().append($createParagraphNode().append($createTextNode('x'))),
  ],
])('no heading is changed by %s', (_, $change) => {
  expect(isOfHeadings($change)).toBe(false)
})

it('what is set whole by the history may have other headings', () => {
  const { editor, heard } = makeEditor()
  const before = editor.getEditorState()
  editor.update(() => $block(1).remove(), { discrete: true })
  editor.setEditorState(before, { tag: HISTORIC_TAG })
  expect(heard.at(-1)).toBe(true)
})
