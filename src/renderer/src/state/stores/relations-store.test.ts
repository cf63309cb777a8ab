import { beforeEach, expect, it } from 'vitest'
import { useLibrary } from './library-store.ts'
import {
  closeRelationCard,
  listedScope,
  openRelationCard,
  relatesWith,
  saidBy,
  scopesOf,
  setRelating,
  toggleHidden,
  useRelations,
} from './relations-store.ts'

const state = () => useRelations.getState()
const passage = { articleId: 'a', start: 0, end: 4, quote: 'bank' } as never

beforeEach(() => useRelations.setState(useRelations.getInitialState()))

it('a first passage waits for one of another article', () => {
  expect(relatesWith(state(), 'b')).toBe(false)
  setRelating(passage)
  expect(relatesWith(state(), 'b')).toBe(true)
  expect(relatesWith(state(), 'a')).toBe(false)
  setRelating(null)
  expect(relatesWith(state(), 'b')).toBe(false)
})

it('a card that is asked for again is another asking', () => {
  const card = { at: { articleId: 'a', start: 0, end: 4 }, kind: 'there', ids: ['r'] } as const
  openRelationCard(card)
  openRelationCard(card)
  expect(state()).toMatchObject({ card, asked: 2 })
  closeRelationCard()
  expect(state()).toMatchObject({ card: null, asked: 2 })
})

it('a kind is left out of the list, and taken in again', () => {
  toggleHidden('same')
  toggleHidden('updates')
  toggleHidden('same')
  expect(state().hidden).toEqual(['updates'])
})

it('what is listed is asked for as what it is of', () => {
  expect(listedScope('dossier', null)).toBe('open')
  expect(listedScope('dossier', 'd')).toBe('dossier')
  expect(scopesOf('library', ['a'], 'd')).toEqual([{ kind: 'library' }])
  expect(scopesOf('dossier', ['a'], 'd')).toEqual([{ kind: 'dossier', id: 'd' }])
  expect(scopesOf('open', ['a', 'b'], 'd')).toEqual([
    { kind: 'article', id: 'a' },
    { kind: 'article', id: 'b' },
  ])
})

it('a relation is said with what its articles are called', () => {
  const named = (outlet: string) => ({ outlet: { value: outlet }, title: { value: 'T' } })
  useLibrary.setState({ articles: { a: named('Courier'), b: named('Wire') } as never })
  const sides = [{ articleId: 'a' }, { articleId: 'b' }] as never
  expect(saidBy({ word: 'contradicts', sides }).replace(/[\u2066-\u2069]/g, '')).toBe(
    'Courier contradicts Wire',
  )
})
