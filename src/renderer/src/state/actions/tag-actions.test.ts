import { beforeEach, expect, it } from 'vitest'
import type { TagsChanged } from '../../../../core/model/tag.ts'
import { filterList, listAll, useListFilter } from '../stores/list-filter.ts'
import { useMessages } from '../stores/messages-store.ts'
import { bridgeForTests, type TestBridge } from '../stores/testing.ts'
import { useTags } from '../stores/tags-store.ts'
import { forgetAll, redoLast, undoLast } from '../stores/undo.ts'
import { addTag, colorTag, deleteTag, removeTag, renameTag } from './tag-actions.ts'

const article = { kind: 'article' as const, id: 'article12' }
const note = { kind: 'note' as const, id: 'note12345' }
const change = (...things: TagsChanged['changed'][0]['thing'][]): TagsChanged => ({
  changed: things.map((thing) => ({ thing, before: [], after: ['flood'] })),
  colors: [],
})

let bridge: TestBridge
let answer: TagsChanged

beforeEach(() => {
  bridge = bridgeForTests()
  forgetAll()
  useMessages.setState({ shown: [] })
  useTags.setState(useTags.getInitialState())
  listAll()
  answer = change(article)
  for (const channel of ['tag:change', 'tag:rename', 'tag:put'] as const) {
    bridge.answer(channel, () => answer)
  }
})

const asked = () => bridge.asked.map(({ channel, request }) => [channel, request])
const said = () => useMessages.getState().shown.map(({ text, quiet }) => [text, quiet])

it('tells everybody of several things, and of one, which is seen, the screen reader', async () => {
  await addTag([article], 'flood')
  expect(said()).toEqual([['Tagged 1 item with “flood”', true]])
  answer = change(article, note)
  await addTag([article, note], 'flood')
  expect(said().at(-1)).toEqual(['Tagged 2 items with “flood”', false])
  answer = { changed: [], colors: [] }
  await removeTag([note], 'flood')
  expect(said()).toHaveLength(2)
})

it('undoes by what the change came to, turned round', async () => {
  await addTag([article], 'flood')
  await undoLast()
  const back = { changed: [{ thing: article, before: ['flood'], after: [] }], colors: [] }
  expect(asked().at(-1)).toEqual(['tag:put', back])
  await redoLast()
  expect(asked().at(-1)).toEqual(['tag:put', answer])
})

it('goes on with the page of a tag under its new name, and back when that is undone', async () => {
  useTags.setState({ isOpen: true, tag: 'flod' })
  await renameTag('flod', 'flood', false)
  expect(asked()).toEqual([['tag:rename', { from: 'flod', tag: 'flood' }]])
  expect(useTags.getState().tag).toBe('flood')
  expect(said().at(-1)?.[0]).toBe('Renamed “flod” to “flood” on 1 item')
  await undoLast()
  expect(useTags.getState().tag).toBe('flod')
  await redoLast()
  expect(useTags.getState().tag).toBe('flood')
  await renameTag('flood', 'relief', true)
  expect(said().at(-1)?.[0]).toBe('Merged “flood” into “relief”: 1 item changed')
})

it('leaves the page of a tag that is taken away from everything', async () => {
  useTags.setState({ isOpen: true, tag: 'flood' })
  await deleteTag('flood')
  expect(asked()).toEqual([['tag:rename', { from: 'flood', tag: null }]])
  expect(useTags.getState()).toEqual({ isOpen: true, tag: null })
})

it('lists by a tag under its new name, and under the old one when that is undone', async () => {
  const filter = () => useListFilter.getState().tag
  filterList({ tag: 'flod' })
  await renameTag('flod', 'flood', false)
  expect(filter()).toBe('flood')
  await undoLast()
  expect(filter()).toBe('flod')
  await redoLast()
  expect(filter()).toBe('flood')
})

it('leaves what showed the other tag as it is when two that became one are parted', async () => {
  useTags.setState({ isOpen: true, tag: 'flood' })
  filterList({ tag: 'relief' })
  await renameTag('flood', 'relief', true)
  expect(useTags.getState().tag).toBe('relief')
  await undoLast()
  expect(useTags.getState().tag).toBe('flood')
  expect(useListFilter.getState().tag).toBe('relief')
})

it('lists all again when the tag goes, and by it when that is undone, unless another was asked for', async () => {
  const filter = () => useListFilter.getState().tag
  filterList({ tag: 'flood' })
  await deleteTag('flood')
  expect(filter()).toBeNull()
  await undoLast()
  expect(filter()).toBe('flood')
  await redoLast()
  expect(filter()).toBeNull()
  filterList({ tag: 'relief' })
  await undoLast()
  expect(filter()).toBe('relief')
})

it('gives a tag a colour that it has not', async () => {
  const tag = { tag: 'flood', color: 'red' as const, articles: 1, highlights: 0, notes: 0 }
  await colorTag(tag, 'red')
  expect(asked()).toEqual([])
  await colorTag(tag, null)
  const colors = [{ tag: 'flood', before: 'red', after: null }]
  expect(asked()).toEqual([['tag:put', { changed: [], colors }]])
})
