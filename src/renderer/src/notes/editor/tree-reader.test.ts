import { createHeadlessEditor } from '@lexical/headless'
import fc from 'fast-check'
import { $createTextNode, $getRoot, $isElementNode, HISTORIC_TAG } from 'lexical'
import { expect, it } from 'vitest'
import { treeArbitrary } from '../../../../core/note/tree.arbitrary.ts'
import { fromLexical } from './from-lexical.ts'
import { NOTE_NODES } from './nodes/note-nodes.ts'
import { $createBlocks, $toLexical } from './to-lexical.ts'
import { TreeReader } from './tree-reader.ts'

it('reads after each change what reading everything gives', () => {
  const place = fc.nat({ max: 10 })
  const changes = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('type' as const), place }),
      fc.record({ do: fc.constant('remove' as const), place }),
      fc.record({ do: fc.constant('move' as const), place }),
      fc.record({ do: fc.constant('insert' as const), place, tree: treeArbitrary }),
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(treeArbitrary, changes, (tree, list) => {
      const editor = createHeadlessEditor({
        nodes: NOTE_NODES,
        onError(error) {
          throw error
        },
      })
      const reader = new TreeReader()
      editor.registerUpdateListener((update) => {
        const read = reader.read(update.editorState, update)
        expect(read).toEqual(fromLexical(update.editorState))
      })
      editor.update(() => $toLexical(tree), { discrete: true, tag: HISTORIC_TAG })
      for (const change of list) {
        editor.update(
          () => {
            const block = $getRoot().getChildAtIndex(
              change.place % ($getRoot().getChildrenSize() || 1),
            )
            if (change.do === 'remove') block?.remove()
            if (change.do === 'move') block?.getNextSibling()?.insertAfter(block)
            if (change.do === 'insert') $getRoot().splice(0, 0, $createBlocks(change.tree))
            const last = $isElementNode(block) ? block.getLastDescendant() : null
            if (change.do === 'type') last?.getParent()?.append($createTextNode('x'))
          },
          { discrete: true },
        )
      }
    }),
  )
}, 60_000)
