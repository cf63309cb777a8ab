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
