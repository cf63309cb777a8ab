import { expect, it } from 'vitest'
import { waysOf } from './map-words.ts'

const titleOf = (_: string, id: string) => id.toUpperCase()
const namesOf = (one: string, other: string): [string, string] => [
  one.toUpperCase(),
  other.toUpperCase(),
]
const map = (...relations: [string, string, string][]) => ({
  articleIds: ['a', 'b', 'c'],
  notes: [],
  relations: relations.map(([one, word, other]) => ({
    articleIds: [one, other] as [string, string],
    word,
  })),
})

it('says a relation in its direction, at whichever end', () => {
  const all = map(['a', 'supports', 'b'])
  for (const id of ['a', 'b']) {
    expect(waysOf({ kind: 'article', id }, all, titleOf, namesOf)).toEqual(['A supports B'])
  }
  expect(waysOf({ kind: 'article', id: 'c' }, all, titleOf, namesOf)).toEqual([
    'not quoted or linked',
  ])
})

it('says the same of two articles once', () => {
  const all = map(['a', 'same', 'b'], ['a', 'same', 'b'], ['b', 'updates', 'a'])
  expect(waysOf({ kind: 'article', id: 'b' }, all, titleOf, namesOf)).toEqual([
    'A says the same as B',
    'B updates A',
  ])
})
