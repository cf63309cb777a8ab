import { beforeEach, expect, it } from 'vitest'
import { useLibrary } from '../stores/library-store.ts'
import { bridgeForTests } from '../stores/testing.ts'
import { forgetVisits } from '../stores/visits-store.ts'
import { openArticle, useWorkspace } from '../stores/workspace-store.ts'
import { setOpenNote } from './open-note.ts'
import { canGo, goAlong, leaveHere, visitNote, visitPassage } from './visits.ts'

let revealed: unknown[]
let focused: number

const panes = () => useWorkspace.getState().panes.map(({ articleId }) => articleId)

beforeEach(() => {
  bridgeForTests()
  Object.assign(globalThis, { document: { activeElement: null, body: null } })
  forgetVisits()
  revealed = []
  focused = 0
  useWorkspace.setState({ ...useWorkspace.getInitialState(), noteId: 'n' })
  useLibrary.setState({
    articles: { a: { id: 'a' }, b: { id: 'b' } } as never,
    notes: { n: { id: 'n' } } as never,
  })
  setOpenNote({
    noteId: 'n',
    selectedCitation: () => null,
    reveal: (place: unknown) => revealed.push(place) > 0,
    focus: () => {
      focused += 1
      return Promise.resolve()
    },
  } as never)
})

it('comes back to the articles that were open, and goes forward again', async () => {
  openArticle('a')
  leaveHere()
  openArticle('b')
  expect(canGo('back')).toBe(true)
  await goAlong('back')
  expect(panes()).toEqual(['a'])
  await goAlong('forward')
  expect(panes()).toEqual(['a', 'b'])
  expect(canGo('forward')).toBe(false)
})

it('goes nowhere when nothing was left, or it is what is shown', async () => {
  expect(canGo('back')).toBe(false)
  openArticle('a')
  leaveHere()
  expect(canGo('back')).toBe(false)
  await goAlong('back')
  expect(panes()).toEqual(['a'])
})

it('leaves out what is no longer in the library', async () => {
  openArticle('a')
  openArticle('b')
  leaveHere()
  useWorkspace.setState({ panes: [], focused: null })
  useLibrary.setState({ articles: { b: { id: 'b' } } as never })
  await goAlong('back')
  expect(panes()).toEqual(['b'])
})

it('a passage and a place in a note are gone to, and left a way back', async () => {
  visitPassage('b', 'p')
  expect(useWorkspace.getState().goal).toMatchObject({ articleId: 'b', target: 'p' })
  await visitNote('n', { passageId: 'p' })
  expect(revealed).toEqual([{ passageId: 'p' }])
  await goAlong('back')
  expect(panes()).toEqual([])
  expect(focused).toBe(0)
})
