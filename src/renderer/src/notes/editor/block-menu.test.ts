import { createHeadlessEditor } from '@lexical/headless'
import { $getRoot, $getSelection, $isRangeSelection, $isTextNode } from 'lexical'
import { expect, test } from 'vitest'
import type { NoteTree } from '../../../../core/model/note.ts'
import { markdownToTree } from '../../../../core/markdown/from-markdown.ts'
import { $choose, $isPlace, ASKED, optionsFor } from './BlockMenuPlugin.tsx'
import { fromLexical, treeOf } from './from-lexical.ts'
import { NOTE_NODES } from './nodes/note-nodes.ts'
import { $toLexical } from './to-lexical.ts'
import { $typedQuery } from './typeahead/typed-query.ts'

/** What is offered after words were typed at the end of a note, and the note when the first of it is chosen. */
function typed(markdown: string, words: string): { offered: string[]; tree: NoteTree } {
  const editor = createHeadlessEditor({
    nodes: NOTE_NODES,
    onError(error) {
      throw error
    },
  })
  editor.update(() => $toLexical(markdownToTree(markdown)), { discrete: true })
  let offered: readonly { id: string }[] = []
  editor.update(
    () => {
      const end = $getRoot().selectEnd()
      // As the browser has it: what is typed after code is code.
      const before = end.anchor.getNode()
      if ($isTextNode(before) && before.hasFormat('code')) end.setFormat(before.getFormat())
      end.insertText(words)
      const found = $typedQuery(ASKED)
      if (found === null || !$isPlace(found)) return
      const options = optionsFor(found.query)
      offered = options
      if (!options[0]) return
      $choose(options[0], found)
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText('x')
    },
    { discrete: true },
  )
  return { offered: offered.map(({ id }) => id), tree: fromLexical(editor.getEditorState()) }
}

const tree = (markdown: string) => treeOf(markdownToTree(markdown).children)

test.each([
  ['', '/head', '## x'],
  ['', '/sub', '### x'],
  ['', '/bulleted', '- x'],
  ['', '/number', '1. x'],
  ['', '/todo', '- [ ] x'],
  ['', '/quo', '> x'],
  ['', '/code', '```\nx\n```'],
  ['', '/line', '---\n\nx'],
  ['Words **and** all', ' /quotation', '> Words **and** all x'],
  ['Words', ' /line', 'Words&#x20;\n\n---\n\nx'],
  ['- one', ' /numbered', '1. one x'],
  ['- one', ' /heading', '## one x'],
  ['## one', ' /check list', '- [ ] one x'],
])('in “%s” %s makes %s', (before, words, after) => {
  expect(typed(before, words).tree).toEqual(tree(after))
})

test('a link begins with what asks for one', () => {
  expect(typed('See', ' /link').tree).toEqual(tree('See \\[\\[x'))
})

test('all is offered before anything is asked for', () => {
  expect(typed('', '/').offered).toHaveLength(10)
  expect(typed('One', ' /').offered).toHaveLength(10)
})

test.each([
  ['in a word', 'either', '/code'],
  ['after a mark in a word', '**either**', '/code'],
  ['in an address', '<https://example.org>', '/code'],
  ['in code', '```\nlet x', ' /code'],
  ['in code among words', '`let x `', '/code'],
  ['in what asks for a link', 'See \\[\\[a', ' /code'],
  ['where a space follows', 'this', ' / code'],
  ['where nothing is called so', 'at 60 km', ' /h and more'],
])('nothing is offered %s', (_, before, words) => {
  expect(typed(before, words).offered).toEqual([])
})
