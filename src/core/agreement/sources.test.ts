import { expect, test } from 'vitest'
import { agreedOf } from './agreed.ts'
import { sourceGroups } from './sources.ts'

const none = () => null
const agencies = (of: Record<string, string>) => (id: string) => of[id] ?? null

test('copies of one text are one source, and so are articles of one agency', () => {
  const groups = sourceGroups(
    ['a', 'b', 'c', 'd', 'e'],
    [['d', 'b'], ['a'], ['c'], ['e']],
    agencies({ a: 'Reuters', e: 'Reuters', c: 'ANSA' }),
  )
  expect(groups).toEqual([
    { articleIds: ['a', 'e'], hasCopies: false, agency: 'Reuters' },
    { articleIds: ['b', 'd'], hasCopies: true, agency: null },
    { articleIds: ['c'], hasCopies: false, agency: null },
  ])
})

test('what a copy and an agency join together is one source', () => {
  const groups = sourceGroups(['a', 'b', 'c'], [['a', 'b']], agencies({ b: 'AP', c: 'AP' }))
  expect(groups).toEqual([{ articleIds: ['a', 'b', 'c'], hasCopies: true, agency: 'AP' }])
})

test('an article that is not in the dossier joins nothing', () => {
  expect(sourceGroups(['a', 'b'], [['a', 'gone', 'b']], none)).toHaveLength(1)
  expect(sourceGroups(['a', 'b'], [['gone', 'a']], none)).toHaveLength(2)
})

const sayer = (id: string, outlet = id, date = '') => ({ id, outlet, date })
const apart = sourceGroups(['a', 'b', 'c'], [], none)

test('five outlets can be two sources', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const groups = sourceGroups(ids, [['a', 'b', 'c', 'd']], none)
  expect(
    agreedOf(
      ids.map((id) => sayer(id)),
      groups,
    ),
  ).toMatchObject({ outlets: 5, sources: 2 })
})

test('two articles of one outlet are one outlet; where one is not known, articles are counted', () => {
  const said = [sayer('a', 'Courier'), sayer('b', 'courier')]
  expect(agreedOf(said, apart)).toMatchObject({ outlets: 1, areNamed: true, sources: 2 })
  const more = [...said, sayer('c', '')]
  expect(agreedOf(more, apart)).toMatchObject({ outlets: 3, areNamed: false, sources: 3 })
})

test.each([
  ['the earlier', [sayer('a', 'a', '2024-05-03'), sayer('b', 'b', '2024-05-02T10:00')], ['b'], 0],
  [
    'both of one day',
    [sayer('a', 'a', '2024-05-02'), sayer('b', 'b', '2024-05-02')],
    ['a', 'b'],
    0,
  ],
  ['nobody where only one has a date', [sayer('a', 'a', '2024-05-02'), sayer('b')], [], 1],
  ['nobody alone', [sayer('a', 'a', '2024-05-02')], [], 0],
  ['nobody by a year alone', [sayer('a', 'a', '2024'), sayer('b', 'b', '2023')], [], 2],
])('the first is %s', (_, sayers, first, undated) => {
  expect(agreedOf(sayers, apart)).toMatchObject({ first, undated })
})
