import { beforeEach, expect, it } from 'vitest'
import { beginSaving, flushAll, registerFlush, saving, useSaving } from './saving-store.ts'

const pending = () => useSaving.getState().pending

beforeEach(() => useSaving.setState({ pending: 0, failed: null }))

it('counts a change as unsaved until its promise settles, either way', async () => {
  let resolve: (rev: string) => void = () => {}
  const saved = saving(new Promise<string>((settle) => (resolve = settle)))
  expect(pending()).toBe(1)
  const ended = beginSaving()
  expect(pending()).toBe(2)
  resolve('rev 2')
  expect(await saved).toBe('rev 2')
  expect(pending()).toBe(1)
  ended()
  expect(pending()).toBe(0)

  await expect(saving(Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  expect(pending()).toBe(0)
})

it('is all on the disk only when all that waits is', async () => {
  expect(await flushAll()).toBe(true)
  const flushed: string[] = []
  const register = (name: string, isSaved: boolean) =>
    registerFlush(() => {
      flushed.push(name)
      return Promise.resolve(isSaved)
    })
  const undo = [register('note', true), register('title', false)]
  expect(await flushAll()).toBe(false)
  expect(flushed).toEqual(['note', 'title'])
  undo[1]?.()
  expect(await flushAll()).toBe(true)
  undo[0]?.()
})
