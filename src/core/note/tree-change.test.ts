import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NoteTree } from '../model/note.ts'
import { treeArbitrary } from './tree.arbitrary.ts'
import { changedTree, changeOfTree } from './tree-change.ts'

/** What crosses between the processes has none of the objects it was made of. */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value))

it('makes the tree that it is of, wherever blocks came, went and were written in', () => {
  const place = fc.nat({ max: 30 })
  const changes = fc.array(fc.record({ place, removed: fc.nat({ max: 3 }), put: treeArbitrary }))
  fc.assert(
    fc.property(treeArbitrary, changes, (first, list) => {
      let stored = copied(first)
      let shown = first
      for (const { place, removed, put } of list) {
        const children = shown.children.toSpliced(
          place % (shown.children.length + 1),
          removed,
          ...put.children,
        )
        const now: NoteTree = { type: 'root', children }
        const change = changeOfTree(shown, now)
        stored = change ? changedTree(stored, copied(change))! : copied(now)
        expect(stored).toEqual(now)
        shown = now
      }
    }),
  )
})

const word = (value: string): NoteTree['children'][number] => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
})
const a = word('a')
const b = word('b')
const tree = (...children: NoteTree['children']): NoteTree => ({ type: 'root', children })

it('is of the blocks that were written in alone', () => {
  const now = word('now')
  expect(changeOfTree(tree(a, b, a), tree(a, now, a))).toEqual({
    before: 1,
    after: 1,
    of: 3,
    blocks: [now],
  })
})

it('is none of a tree with something but blocks, or with no block that stayed', () => {
  expect(changeOfTree(tree(a), tree(b))).toBeNull()
  expect(changeOfTree({ ...tree(a, b), later: 1 } as NoteTree, tree(a))).toBeNull()
  expect(changeOfTree(tree(a, b), { ...tree(a), later: 1 } as NoteTree)).toBeNull()
})

it('is not made of a tree that it is no change of', () => {
  const change = changeOfTree(tree(a, b), tree(a, b, a))!
  expect(changedTree(tree(a, b, b), change)).toBeNull()
  expect(changedTree({ ...tree(a, b), later: 1 } as NoteTree, change)).toBeNull()
  expect(changedTree(tree(a, b), { ...change, before: 3 })).toBeNull()
})
