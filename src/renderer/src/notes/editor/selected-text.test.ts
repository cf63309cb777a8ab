import { createHeadlessEditor } from '@lexical/headless'
import fc from 'fast-check'
import { $createRangeSelection, $getRoot, $selectAll, $setSelection } from 'lexical'
import { expect, test } from 'vitest'
import type { NoteTree } from '../../../../core/model/note.ts'
import { markdownToTree } from '../../../../core/markdown/from-markdown.ts'
import { plainText } from '../../../../core/note/plain-text.ts'
import { treeArbitrary } from '../../../../core/note/tree.arbitrary.ts'
import { countWords } from '../../../../core/text/count-words.ts'
import { fromLexical } from './from-lexical.ts'
import { NOTE_NODES } from './nodes/note-nodes.ts'
import { $selectedText } from './selected-text.ts'
import { $toLexical } from './to-lexical.ts'

const titleOf = () => 'Ferry capacity'

function selected(tree: NoteTree, $select: () => void): { text: string; all: NoteTree } {
  const editor = createHeadlessEditor({
    nodes: NOTE_NODES,
    onError(error) {
      throw error
    },
  })
  editor.update(() => $toLexical(tree), { discrete: true })
  editor.update($select, { discrete: true })
  return {
    text: editor.getEditorState().read(() => $selectedText(titleOf), { editor }),
    all: fromLexical(editor.getEditorState()),
  }
}

test('the words from one place to another, through blocks', () => {
  const { text } = selected(markdownToTree('One **two** three.\n\n- four\n- five six'), () => {
    const selection = $createRangeSelection()
    const texts = $getRoot().getAllTextNodes()
    selection.anchor.set(texts[0]!.getKey(), 1, 'text')
    selection.focus.set(texts.at(-1)!.getKey(), 4, 'text')
    $setSelection(selection)
  })
  expect(text.split(/\s+/)).toEqual(['ne', 'two', 'three.', 'four', 'five'])
})

test('a caret selects nothing', () => {
  const { text } = selected(markdownToTree('One.'), () => void $getRoot().selectEnd())
  expect(text).toBe('')
})

test('all of a note has as many words selected as it has', () => {
  fc.assert(
    fc.property(treeArbitrary, (tree) => {
      const { text, all } = selected(tree, () => void $selectAll())
      expect(countWords(text)).toBe(countWords(plainText(all, titleOf)))
    }),
  )
}, 60_000)
