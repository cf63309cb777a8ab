import fc from 'fast-check'
import { expect, it } from 'vitest'
import { treeArbitrary } from '../../../core/note/tree.arbitrary.ts'
import { treeText } from './tree-text.ts'

it('is what JSON would make of the tree, also of blocks that it has seen', () => {
  fc.assert(
    fc.property(treeArbitrary, treeArbitrary, (tree, other) => {
      expect(JSON.parse(treeText(tree))).toEqual(tree)
      const changed = { ...tree, later: 1, children: [...tree.children, ...other.children] }
      expect(JSON.parse(treeText(changed))).toEqual(changed)
    }),
  )
})
