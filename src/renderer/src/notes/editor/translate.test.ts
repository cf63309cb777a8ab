import { createHeadlessEditor } from '@lexical/headless'
import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { NoteTree } from '../../../../core/model/note.ts'
import { markdownToTree } from '../../../../core/markdown/from-markdown.ts'
import { anyTreeArbitrary, treeArbitrary } from '../../../../core/note/tree.arbitrary.ts'
import { fromLexical, treeOf } from './from-lexical.ts'
import { NOTE_NODES } from './nodes/note-nodes.ts'
import { $toLexical } from './to-lexical.ts'

function makeEditor() {
  return createHeadlessEditor({
    nodes: NOTE_NODES,
    onError(error) {
      throw error
    },
  })
}

/** Through the editor and back, also through Lexical's own JSON as its clipboard does. */
function throughEditor(tree: NoteTree): NoteTree {
  const editor = makeEditor()
  editor.update(() => $toLexical(tree), { discrete: true })
  const json = JSON.stringify(editor.getEditorState())
  const other = makeEditor()
  return fromLexical(other.parseEditorState(json))
}

// Ten thousand take half a minute: they are for the full run.
const RUNS = process.env['COLLATE_TEST_FULL'] === '1' ? 10_000 : 300

describe('the editor gives back the note it was given', () => {
  it('of any tree, with every node of Markdown, of ours and of a later version', () => {
    fc.assert(
      fc.property(anyTreeArbitrary, (tree) => {
        const editor = makeEditor()
        editor.update(() => $toLexical(tree), { discrete: true })
        const given = treeOf(tree.children)
        expect(fromLexical(editor.getEditorState())).toEqual(given)
        // Its one form is what is stored, and that comes back as it is.
        expect(treeOf(given.children)).toEqual(given)
      }),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('through the clipboard’s JSON', () => {
    fc.assert(
      fc.property(treeArbitrary, (tree) => {
        expect(throughEditor(tree)).toEqual(treeOf(tree.children))
      }),
    )
  }, 60_000)

  it.each([
    ['a table', '| a | b |\n| - | - |\n| c | **d** |'],
    ['an image and a footnote', 'See ![it](x.png) and this[^1].\n\n[^1]: Really.'],
    ['HTML', 'a <b>b</b>\n\n<div>\nc\n</div>'],
    ['a quotation of a list', '> - a\n> - b'],
    ['an item with code', '- a\n\n  ```js title=x\n  b\n  ```'],
    ['code with a title', '```js title="x"\na\tb\n\n  c\n```'],
    ['a mixture of lists', '3. a\n   - b\n   1. c\n4. - d\n\n- [ ] e\n- f'],
  ])('with %s', (_, markdown) => {
    const tree = markdownToTree(markdown)
    expect(throughEditor(tree)).toEqual(tree)
  })

  it('with nodes of a later version, in blocks and in words', () => {
    const later = { type: 'hologram', depth: 3, parts: [{ x: 1 }] } as unknown as RootContent
    const inline = { type: 'paragraph', children: [later] } as RootContent
    const tree: NoteTree = { type: 'root', children: [later, inline] }
    expect(throughEditor(tree)).toEqual(tree)
  })

  it('with unknown fields of citations and links', () => {
    const citation = {
      type: 'citation' as const,
      passageId: 'passage222222222',
      articleId: 'article222222222',
      quote: 'Nobody.',
      textHash: '0'.repeat(64),
      later: { kept: true },
    }
    const link = { type: 'noteLink' as const, noteId: 'note222222222222', later: 1 }
    const strong = { type: 'strong' as const, children: [link] }
    const tree: NoteTree = {
      type: 'root',
      children: [citation, { type: 'paragraph', children: [strong] }],
    }
    expect(throughEditor(tree)).toEqual(tree)
  })
})
