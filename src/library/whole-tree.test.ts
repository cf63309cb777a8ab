import { expect, test } from 'vitest'
import { Library } from './library.ts'
import { noteTree, temporaryFolder } from './testing.ts'
import { isWholeTree } from './whole-tree.ts'

const tree = (...children: object[]) => ({ type: 'root', children }) as ReturnType<typeof noteTree>

test('a node that mdast knows must have its children or its value', () => {
  expect(isWholeTree(noteTree('words'))).toBe(true)
  expect(isWholeTree(tree({ type: 'paragraph' }))).toBe(false)
  expect(isWholeTree(tree({ type: 'paragraph', children: [{ type: 'text' }] }))).toBe(false)
  expect(isWholeTree(tree({ type: 'list', children: 'none' }))).toBe(false)
})

test('nodes of kinds that nobody here knows are as they are', () => {
  expect(isWholeTree(tree({ type: 'diagram' }, { type: 'thematicBreak' }))).toBe(true)
  expect(isWholeTree(tree({ type: 'aside', children: [{ type: 'paragraph' }] }))).toBe(false)
})

test('a tree that is not whole is not saved', async () => {
  const library = await Library.open(await temporaryFolder(), { create: true })
  const { id } = await library.notes.create({ title: 'N', tree: noteTree('words') })
  await expect(
    library.notes.save(id, { title: 'N', tree: tree({ type: 'paragraph' }) }),
  ).rejects.toMatchObject({ code: 'invalid-request' })
  expect((await library.notes.read(id)).note.tree).toEqual(noteTree('words'))
  await library.close()
})
