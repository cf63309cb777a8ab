import type { List, ListItem } from 'mdast'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { type NoteTree, noteTreeSchema } from '../model/note.ts'
import { levelled, MOST_LEVELS } from './levels.ts'

/** Lists in lists, each with one item that says how deep it stands. */
function nested(levels: number, level = 1): List {
  const words: ListItem['children'] = [
    { type: 'paragraph', children: [{ type: 'text', value: String(level) }] },
  ]
  const children = level < levels ? [...words, nested(levels, level + 1)] : words
  return { type: 'list', children: [{ type: 'listItem', children }] }
}

const noteOf = (list: List): NoteTree => ({ type: 'root', children: [list] })

function depthOf(list: List): number {
  const deeper = list.children.flatMap((item) => item.children.filter((one) => one.type === 'list'))
  return 1 + Math.max(0, ...deeper.map(depthOf))
}

it('leaves lists as they are down to the last level', () => {
  const tree = noteOf(nested(MOST_LEVELS))
  expect(levelled(tree)).toEqual({ tree, isChanged: false })
})

it('keeps the words of deeper ones, in their order, and can be stored', () => {
  const tree = noteOf(nested(300))
  expect(v.is(noteTreeSchema, tree)).toBe(false)
  const { tree: kept, isChanged } = levelled(tree)
  expect(isChanged).toBe(true)
  expect(depthOf(kept.children[0] as List)).toBe(MOST_LEVELS)
  expect(JSON.stringify(kept).match(/"value":"\d+"/g)).toEqual(
    JSON.stringify(tree).match(/"value":"\d+"/g),
  )
  expect(v.is(noteTreeSchema, kept)).toBe(true)
})
