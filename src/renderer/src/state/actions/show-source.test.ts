import { beforeEach, expect, test } from 'vitest'
import { useWorkspace } from '../stores/workspace-store.ts'
import { showSource } from './show-source.ts'

const open = () => useWorkspace.getState().panes.map(({ articleId }) => articleId)
const goal = () => useWorkspace.getState().goal

beforeEach(() => {
  useWorkspace.setState({ ...useWorkspace.getInitialState(), panes: [{ articleId: 'one' }] })
})

test('a passage of an open article comes into view', () => {
  showSource({ articleId: 'one', start: 2, end: 5 })
  expect(open()).toEqual(['one'])
  expect(goal()).toMatchObject({ articleId: 'one', target: { start: 2, end: 5 } })
})

test('of the articles that are opened for it only the last stays open', () => {
  showSource({ articleId: 'two', start: 0, end: 1 })
  showSource({ articleId: 'three', start: 0, end: 1 })
  expect(open()).toEqual(['one', 'three'])
  showSource({ articleId: 'one', start: 0, end: 1 })
  expect(open()).toEqual(['one', 'three'])
})
