import { describe, expect, it } from 'vitest'
import { PreparedStore } from './prepared-store.ts'
import { atOnce } from './turns.ts'

const text = (name: string) => `Paper ${name} reports that the harbour is closed. `.repeat(10)

const get = (store: PreparedStore, id: string, itsText: string) =>
  atOnce(store.getInSteps(id, itsText))

describe('PreparedStore', () => {
  it('keeps an article until its text changes', () => {
    const store = new PreparedStore()
    const first = get(store, 'a', text('a'))
    expect(get(store, 'a', text('a'))).toBe(first)
    expect(get(store, 'a', text('b'))).not.toBe(first)
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
