import { beforeEach, expect, it } from 'vitest'
import { forgetAll, redoLast, remember, type Undoable, undoLast, undoThis } from './undo.ts'

let log: string[] = []
const action = (label: string): Undoable => ({
  label,
  undo: async () => log.push(`undo ${label}`),
  redo: async () => log.push(`redo ${label}`),
})

beforeEach(() => {
  forgetAll()
  log = []
})

it('undoes and redoes the last action of a surface', async () => {
  remember('library', action('one'))
  remember('article:a', action('two'))
  expect((await undoLast('library'))?.label).toBe('one')
  expect(await undoLast('library')).toBeNull()
  expect((await redoLast('library'))?.label).toBe('one')
  expect(log).toEqual(['undo one', 'redo one'])
})

it('takes an action of two surfaces back from either, once', async () => {
  remember('article:a', action('highlight'))
  remember(['article:a', 'article:b'], action('join'))
  expect((await undoLast('article:b'))?.label).toBe('join')
  expect((await undoLast('article:a'))?.label).toBe('highlight')
  expect((await redoLast('article:b'))?.label).toBe('join')
})

it('undoes one among others', async () => {
  const one = action('one')
  remember('library', one)
  remember('library', action('two'))
  await undoThis(one)
  await undoThis(one)
  expect(log).toEqual(['undo one'])
  expect((await undoLast('library'))?.label).toBe('two')
})

it('keeps an action that could not be undone', async () => {
  const stubborn: Undoable = { ...action('one'), undo: () => Promise.reject(new Error('away')) }
  remember('library', stubborn)
  await expect(undoLast('library')).rejects.toThrow('away')
  stubborn.undo = async () => undefined
  expect((await undoLast('library'))?.label).toBe('one')
})

it('forgets what was undone on a surface where something new is done', async () => {
  remember('library', action('one'))
  await undoLast('library')
  remember('article:a', action('two'))
  expect((await redoLast('library'))?.label).toBe('one')
  await undoLast('library')
  remember('library', action('three'))
  expect(await redoLast('library')).toBeNull()
})

it('keeps the latest two hundred of a surface', async () => {
  for (let count = 0; count < 201; count += 1) remember('library', action(String(count)))
  let taken = 0
  while (await undoLast('library')) taken += 1
  expect(taken).toBe(200)
})
