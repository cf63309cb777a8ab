import { describe, expect, it } from 'vitest'
import type { BlockKind } from '../model/article.ts'
import { inPlainBlocks } from '../text/blocks.ts'
import { PreparedStore } from './prepared-store.ts'
import { atOnce } from './turns.ts'

const text = (name: string) => `Paper ${name} reports that the harbour is closed. `.repeat(10)

const get = (store: PreparedStore, id: string, itsText: string) =>
  atOnce(store.getInSteps(id, inPlainBlocks(itsText)))

describe('PreparedStore', () => {
  it('keeps an article until its text changes', () => {
    const store = new PreparedStore()
    const first = get(store, 'a', text('a'))
    expect(get(store, 'a', text('a'))).toBe(first)
    expect(get(store, 'a', text('b'))).not.toBe(first)
  })

  it('prepares a text anew that was read in other blocks', () => {
    const store = new PreparedStore()
    const { blocks } = inPlainBlocks(text('a'))
    const get = (kind: BlockKind) => {
      const read = blocks.map((block) => ({ ...block, kind }))
      return atOnce(store.getInSteps('a', { text: text('a'), blocks: read }))
    }
    const first = get('paragraph')
    expect(get('paragraph')).toBe(first)
    expect(get('heading').sentences).toHaveLength(1)
  })

  it('drops the least recently used over its limit', () => {
    const store = new PreparedStore(50_000)
    for (const id of ['a', 'b', 'c']) get(store, id, text(id))
    get(store, 'a', text('a'))
    get(store, 'd', text('d'))
    expect(store.bytes).toBeLessThanOrEqual(50_000)
    expect(store.peek('a')).toBeDefined()
    expect(store.peek('b')).toBeUndefined()
  })

  it('forgets what is dropped', () => {
    const store = new PreparedStore()
    get(store, 'a', text('a'))
    store.drop('a')
    expect(store.bytes).toBe(0)
    expect(store.peek('a')).toBeUndefined()
  })

  it('gives an article that is too large to keep', () => {
    const store = new PreparedStore(100)
    expect(get(store, 'a', text('a')).sentences.length).toBe(10)
    expect(store.bytes).toBe(0)
  })
})
