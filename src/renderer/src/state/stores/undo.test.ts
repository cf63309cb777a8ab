import { beforeEach, expect, it } from 'vitest'
import { CollateError } from '../../../../core/model/errors.ts'
import {
  forgetAll,
  isLatest,
  redoLast,
  remember,
  type Undoable,
  undoLast,
  undoThis,
} from './undo.ts'

let log: string[] = []
const action = (label: string): Undoable => ({
  label,
  undo: async () => log.push(`undo ${label}`),
  redo: async () => log.push(`redo ${label}`),
})
const failing = (label: string, error: Error): Undoable => ({
  ...action(label),
  undo: () => Promise.reject(error),
})

beforeEach(() => {
  forgetAll()
  log = []
})

it('takes back the last thing that was done, whatever it was', async () => {
  remember(action('comment'))
  remember(action('quotation'))
  expect((await undoLast())?.label).toBe('quotation')
  expect((await undoLast())?.label).toBe('comment')
  expect(await undoLast()).toBeNull()
  expect((await redoLast())?.label).toBe('comment')
  expect((await redoLast())?.label).toBe('quotation')
  expect(await redoLast()).toBeNull()
  expect(log).toEqual(['undo quotation', 'undo comment', 'redo comment', 'redo quotation'])
})

it('undoes one among others, once', async () => {
  const one = action('one')
  remember(one)
  remember(action('two'))
  await undoThis(one)
  await undoThis(one)
  expect(log).toEqual(['undo one'])
  expect((await undoLast())?.label).toBe('two')
})

it('takes two steps back when it is asked for twice at once, one after the other', async () => {
  const slow: Undoable = {
    ...action('slow'),
    undo: () => new Promise((resolve) => setTimeout(() => resolve(log.push('undo slow')), 5)),
  }
  remember(action('first'))
  remember(slow)
  await Promise.all([undoLast(), undoLast()])
  expect(log).toEqual(['undo slow', 'undo first'])
})

it('keeps a step that could not be undone', async () => {
  const stubborn = failing('one', new Error('away'))
  remember(stubborn)
  await expect(undoLast()).rejects.toThrow('away')
  stubborn.undo = async () => undefined
  expect((await undoLast())?.label).toBe('one')
})

it('lets go of a step whose subject is gone, so that those before it can be reached', async () => {
  remember(action('one'))
  remember(failing('two', new CollateError('not-found', 'It is gone.')))
  await expect(undoLast()).rejects.toThrow('gone')
  expect((await undoLast())?.label).toBe('one')
})

it('cannot redo what was undone before something new was done', async () => {
  remember(action('one'))
  await undoLast()
  remember(action('two'))
  expect(await redoLast()).toBeNull()
})

it('knows the latest step, to which what belongs to it is added', async () => {
  const typing = action('typing')
  remember(typing)
  expect(isLatest(typing)).toBe(true)
  remember(action('highlight'))
  expect(isLatest(typing)).toBe(false)
  await undoLast()
  expect(isLatest(typing)).toBe(true)
})

it('keeps the latest five hundred', async () => {
  for (let count = 0; count < 501; count += 1) remember(action(String(count)))
  let taken = 0
  while (await undoLast()) taken += 1
  expect(taken).toBe(500)
})

it('twice at once takes back two steps, the second when the first is through', async () => {
  const order: string[] = []
  const slow = (name: string) => async () => {
    order.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    order.push(`${name} ends`)
  }
  remember({ label: 'one', undo: slow('one'), redo: slow('one') })
  remember({ label: 'two', undo: slow('two'), redo: slow('two') })
  await Promise.all([undoLast(), undoLast()])
  expect(order).toEqual(['two begins', 'two ends', 'one begins', 'one ends'])
})

it('forgets all for another library, in both directions', async () => {
  remember(action('comment'))
  remember(action('quotation'))
  await undoLast()
  forgetAll()
  expect(await undoLast()).toBeNull()
  expect(await redoLast()).toBeNull()
})
