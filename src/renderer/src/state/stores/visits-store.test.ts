import { beforeEach, expect, it } from 'vitest'
import { forgetVisits, leaveFrom, takeVisit, useVisits, type Visit } from './visits-store.ts'

const at = (noteId: string): Visit => ({
  panes: [],
  focused: null,
  dossierId: null,
  noteId,
  tops: {},
  inNote: null,
})
const anywhere = () => true

beforeEach(forgetVisits)

it('goes back step by step, and forward again', () => {
  leaveFrom(at('a'))
  leaveFrom(at('b'))
  expect(takeVisit('back', at('c'), anywhere)).toEqual(at('b'))
  expect(takeVisit('back', at('b'), anywhere)).toEqual(at('a'))
  expect(takeVisit('back', at('a'), anywhere)).toBeNull()
  expect(takeVisit('forward', at('a'), anywhere)).toEqual(at('b'))
  expect(takeVisit('forward', at('b'), anywhere)).toEqual(at('c'))
  expect(takeVisit('forward', at('c'), anywhere)).toBeNull()
})

it('goes forward no more once one has gone elsewhere', () => {
  leaveFrom(at('a'))
  takeVisit('back', at('b'), anywhere)
  leaveFrom(at('a'))
  expect(takeVisit('forward', at('d'), anywhere)).toBeNull()
})

it('leaves out what leads nowhere else', () => {
  leaveFrom(at('a'))
  leaveFrom(at('gone'))
  expect(takeVisit('back', at('c'), ({ noteId }) => noteId !== 'gone')).toEqual(at('a'))
  expect(useVisits.getState()).toEqual({ back: [], forward: [at('c')] })
  expect(takeVisit('back', at('a'), anywhere)).toBeNull()
})

it('remembers a hundred', () => {
  for (let step = 0; step < 120; step += 1) leaveFrom(at(String(step)))
  expect(useVisits.getState().back).toHaveLength(100)
  expect(useVisits.getState().back[0]).toEqual(at('20'))
})
