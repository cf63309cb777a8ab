import { beforeEach, expect, it } from 'vitest'
import type { PlacedRelation, PlacedSide } from '../../../../core/model/relation.ts'
import { messages } from '../../../../shared/messages.ts'
import { useLibrary } from '../stores/library-store.ts'
import { useMessages } from '../stores/messages-store.ts'
import { useRelations } from '../stores/relations-store.ts'
import { useVisits } from '../stores/visits-store.ts'
import { useWorkspace } from '../stores/workspace-store.ts'
import { changeInCard, goToBoth, goToEnd } from './go-to-relation.ts'

const article = (more: object = {}) => ({ title: { value: 'Title' }, ...more })

function side(articleId: string, place: PlacedSide['place'] = { start: 4, end: 9 }): PlacedSide {
  const state = place ? 'exact' : 'orphaned'
  return { articleId, passageId: `p${articleId}`, quote: 'ferry', textHash: null, state, place }
}

const relation = (...sides: [PlacedSide, PlacedSide]) => ({ id: 'r', sides }) as PlacedRelation
const said = () => useMessages.getState().shown.map(({ text }) => text)
const panes = () => useWorkspace.getState().panes.map(({ articleId }) => articleId)

/** A pane goes where it is asked to as soon as it is. */
function goals(): unknown[] {
  const all: unknown[] = []
  useWorkspace.subscribe(({ goal }) => {
    if (goal === null) return
    all.push([goal.articleId, goal.target])
    setTimeout(() => useWorkspace.setState({ goal: null }))
  })
  return all
}

beforeEach(() => {
  Object.assign(globalThis, { document: { activeElement: null } })
  useVisits.setState(useVisits.getInitialState())
  useMessages.setState(useMessages.getInitialState())
  useWorkspace.setState(useWorkspace.getInitialState())
  useRelations.setState(useRelations.getInitialState())
  useLibrary.setState({
    ...useLibrary.getInitialState(),
    articles: { a: article(), b: article(), trashed: article({ trashedAt: '2026' }) } as never,
  })
})

it('opens a passage beside the article that is read', () => {
  useWorkspace.setState({ panes: [{ articleId: 'a' }], focused: 'a' })
  goToEnd(side('b'), 'a')
  expect(panes()).toEqual(['a', 'b'])
  expect(useWorkspace.getState().goal).toMatchObject({
    articleId: 'b',
    target: { start: 4, end: 9 },
  })
})

it('opens the article of a passage whose place is lost, and leaves it to the pane to say so', () => {
  goToEnd(side('b', null), 'a')
  expect(useWorkspace.getState().goal).toMatchObject({ articleId: 'b', target: 'pb' })
})

it('opens nothing of the trash, nor what is gone, and says so', () => {
  goToEnd(side('trashed'), 'a')
  expect(said()).toEqual([messages.relations.articleTrashed('Title')])
  goToEnd(side('gone'), 'a')
  expect(said()).toContain(messages.relations.articleGone)
  expect(panes()).toEqual([])
})

it('opens both passages, one after the other', async () => {
  const all = goals()
  await goToBoth(relation(side('a'), side('b', { start: 0, end: 3 })))
  expect(panes()).toEqual(['a', 'b'])
  // One comes back from both at once.
  expect(useVisits.getState().back).toHaveLength(1)
  expect(all).toEqual([
    ['a', { start: 4, end: 9 }],
    ['b', { start: 0, end: 3 }],
  ])
})

it('opens the card at the passage that has a place; without one it says so', async () => {
  goals()
  await changeInCard(relation(side('a', null), side('b')))
  expect(useRelations.getState().card).toEqual({
    kind: 'there',
    ids: ['r'],
    at: { articleId: 'b', start: 4, end: 9 },
  })
  await changeInCard(relation(side('a', null), side('b', null)))
  expect(said()).toEqual([messages.relations.bothLost])
})
