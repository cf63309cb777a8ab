import { beforeEach, expect, it } from 'vitest'
import { useLibrary } from '../state/stores/library-store.ts'
import { bridgeForTests } from '../state/stores/testing.ts'
import { findNamed, linkChoices } from './link-choices.ts'

const note = (id: string, title: string, rev: number, formerTitles: string[] = []) => ({
  id,
  title,
  rev,
  formerTitles,
})
const field = (value: string) => ({ value })
const article = (id: string, title: string, born: number, more = {}) => ({
  id,
  title: field(title),
  outlet: field('The Courier'),
  date: field('2022-05-03'),
  born,
  ...more,
})

beforeEach(() => {
  bridgeForTests()
  useLibrary.setState({
    notes: {
      n1: note('n1', 'Ferry capacity', 1, ['Boats']),
      n2: note('n2', 'Bridge', 5),
      n3: { ...note('n3', 'Ferry, trashed', 9), trashedAt: '2024-05-03' },
    } as never,
    articles: {
      a1: article('a1', 'Ferry to run free', 2),
      a2: article('a2', 'Bridge', 3),
    } as never,
    dossiers: { d1: { id: 'd1', name: 'Ferry', born: 4 } } as never,
  })
})

const ids = (query: string, except = '') =>
  linkChoices(query, except).map(({ target }) => target.id)

it('offers what has the words, the nearest first, and nothing from the trash', () => {
  expect(ids('ferry')).toEqual(['n1', 'a1', 'd1'])
  expect(ids('ferry', 'n1')).toEqual(['a1', 'd1'])
  expect(ids('fer fre')).toEqual(['a1'])
  expect(ids('boats')).toEqual(['n1'])
  expect(ids('courier')).toEqual(['a2', 'a1'])
  expect(ids('zzz')).toEqual([])
})

it('offers the latest of all where nothing is typed, notes first, and at most eight', () => {
  expect(ids('')).toEqual(['n2', 'n1', 'a2', 'a1', 'd1'])
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`m${at}`, note(`m${at}`, `Many ${at}`, at)]),
  )
  useLibrary.setState({ notes: many as never })
  expect(ids('')).toHaveLength(8)
})

it('says of an article where it appeared and when: titles are alike', () => {
  expect(linkChoices('free', '')[0]?.what).toBe('The Courier, 3 May 2022')
})

it('a name leads to what is called so: a note before an article before a dossier', () => {
  expect(findNamed('  BRIDGE ')).toEqual({ kind: 'note', id: 'n2' })
  expect(findNamed('Ferry to run free')).toEqual({ kind: 'article', id: 'a1' })
  expect(findNamed('férry')).toEqual({ kind: 'dossier', id: 'd1' })
})

it('else to the note that was called so, and to none of several, or of nothing', () => {
  expect(findNamed('boats')).toEqual({ kind: 'note', id: 'n1' })
  useLibrary.setState(({ notes }) => ({
    notes: { ...notes, n4: note('n4', 'bridge', 7) as never },
  }))
  expect(findNamed('Bridge')).toBeNull()
  expect(findNamed('Ferry, trashed')).toBeNull()
  expect(findNamed(' ')).toBeNull()
})
