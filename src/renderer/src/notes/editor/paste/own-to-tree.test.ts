import { createHeadlessEditor } from '@lexical/headless'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NoteTree } from '../../../../../core/model/note.ts'
import { treeArbitrary } from '../../../../../core/note/tree.arbitrary.ts'
import { treeOf } from '../from-lexical.ts'
import { NAMESPACE } from '../namespace.ts'
import { NOTE_NODES } from '../nodes/note-nodes.ts'
import { $toLexical } from '../to-lexical.ts'
import { $ownToTree } from './own-to-tree.ts'

function makeEditor() {
  return createHeadlessEditor({
    nodes: NOTE_NODES,
    onError(error) {
      throw error
    },
  })
}

function read(data: string): NoteTree | null {
  let tree: NoteTree | null = null
  makeEditor().update(() => (tree = $ownToTree(data)), { discrete: true })
  return tree
}

function pasted(nodes: unknown, namespace: string = NAMESPACE): NoteTree | null {
  return read(JSON.stringify({ namespace, nodes }))
}

const words = (text: string, more: object = {}) => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
  ...more,
})
const paragraph = (...children: unknown[]) => ({
  type: 'paragraph',
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
})

it('is the note that was copied', () => {
  fc.assert(
    fc.property(treeArbitrary, (tree) => {
      const editor = makeEditor()
      editor.update(() => $toLexical(tree), { discrete: true })
      const { root } = editor.getEditorState().toJSON()
      expect(pasted(root.children)).toEqual(treeOf(tree.children))
    }),
    { numRuns: 200 },
  )
}, 60_000)

it('makes one paragraph of words that stood in one, and keeps no style of them', () => {
  const style = 'position: fixed; inset: 0; background: red'
  expect(pasted([words('a ', { style }), words('b', { format: 1, style })])).toEqual({
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'a ' },
          { type: 'strong', children: [{ type: 'text', value: 'b' }] },
        ],
      },
    ],
  })
})

const deep = () => {
  let node: unknown = words('x')
  for (let depth = 0; depth < 200; depth += 1) node = paragraph(node)
  return node
}

it.each<[string, unknown, string?]>([
  ['another editor', [paragraph(words('a'))], 'somebody-else'],
  ['a root', [{ type: 'root', children: [] }]],
  ['a type that no note has', [{ type: 'iframe', version: 1 }]],
  ['a type that every object has', [{ type: 'constructor', version: 1 }]],
  ['something that is no node', [7, null]],
  ['children that are none', [{ ...paragraph(), children: 'all' }]],
  ['what is nested without end', [deep()]],
  ['a citation without a passage', [{ type: 'citation', version: 1, citation: {} }]],
])('takes nothing of %s', (_, nodes, namespace) => {
  expect(pasted(nodes, namespace)).toBeNull()
})

it.each(['', 'null', '{"namespace":', `{"namespace":"${NAMESPACE}"}`])(
  'takes nothing of %j',
  (data) => {
    expect(read(data)).toBeNull()
  },
)
