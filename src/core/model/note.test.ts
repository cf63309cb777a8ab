import * as v from 'valibot'
import { expect, test } from 'vitest'
import { noteTreeSchema } from './note.ts'

const isTree = (...children: object[]) => v.is(noteTreeSchema, { type: 'root', children })

test('a node that mdast knows must have its children or its value', () => {
  const words = { type: 'text', value: 'words' }
  expect(isTree({ type: 'paragraph', children: [words] })).toBe(true)
  expect(isTree({ type: 'paragraph' })).toBe(false)
  expect(isTree({ type: 'paragraph', children: [{ type: 'text' }] })).toBe(false)
  expect(isTree({ type: 'code', value: 7 })).toBe(false)
  expect(isTree({ type: 'list', children: 'none' })).toBe(false)
})

test('nodes of kinds that nobody here knows are as they are', () => {
  expect(isTree({ type: 'diagram' }, { type: 'thematicBreak' })).toBe(true)
  expect(isTree({ type: 'aside', children: [{ type: 'paragraph' }] })).toBe(false)
})

test.each<[object]>([
  [{ type: 'heading', depth: 'x y', children: [] }],
  [{ type: 'heading', depth: 7, children: [] }],
  [{ type: 'code', value: '', lang: {} }],
  [{ type: 'paragraph', children: [{ type: 'link', url: 7, children: [] }] }],
  [{ type: 'list', children: [{ type: 'text', value: 'no item' }] }],
  [{ type: 'list', start: 1.5, children: [] }],
  [{ type: 'list', children: [{ type: 'listItem', checked: 'yes', children: [] }] }],
  [{ type: 'table', children: [{ type: 'tableCell', children: [] }] }],
])('%j is refused: nothing could show it', (node) => {
  expect(isTree(node)).toBe(false)
})
