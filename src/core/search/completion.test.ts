import { expect, it } from 'vitest'
import { beginFilter, complete, completionAt, filtersIn, withoutFilter } from './completion.ts'

/** Where "|" is the caret. */
function at(marked: string) {
  const caret = marked.indexOf('|')
  const typed = marked.replace('|', '')
  return { typed, completion: completionAt(typed, caret) }
}

it.each([
  ['outlet:|', 'outlet', ''],
  ['bridge outlet:Cou|', 'outlet', 'Cou'],
  ['-OUTLET:Cou| bridge', 'outlet', 'Cou'],
  ['outlet:"The Har|', 'outlet', 'The Har'],
  ['in:"|', 'in', ''],
  ['bridge ou|', null, 'ou'],
  ['-ou|', null, 'ou'],
])('%s could be completed', (marked, name, part) => {
  expect(at(marked).completion).toMatchObject({ name, part })
})

it.each(['|', 'bridge |', 'ou|tlet', 'nothing:cou|', '"outlet|', 'outlet:"The Courier"|', '1|'])(
  '%s could not',
  (marked) => {
    expect(at(marked).completion).toBeNull()
  },
)

it.each([
  ['bridge outlet:Cou|', 'Courier', 'bridge outlet:Courier |'],
  ['outlet:The| bridge', 'The Harbour Courier', 'outlet:"The Harbour Courier" |bridge'],
  ['outlet:"The Har|', 'The Harbour Courier', 'outlet:"The Harbour Courier" |'],
  ['tag:|', 'to "check"', 'tag:"to  check" |'],
  ['bridge ou|', 'outlet', 'bridge outlet:|'],
  ['-ou| bridge', 'outlet', '-outlet:| bridge'],
])('%s with %s', (marked, chosen, expected) => {
  const { typed, completion } = at(marked)
  const { typed: made, caret } = complete(typed, completion!, chosen)
  expect(`${made.slice(0, caret)}|${made.slice(caret)}`).toBe(expected)
})

it('begins a filter behind what was typed', () => {
  expect(beginFilter('', 'outlet')).toBe('outlet:')
  expect(beginFilter('bridge ', 'outlet')).toBe('bridge outlet:')
})

it('tells the filters among the words, and takes one away', () => {
  const typed =
    'bridge outlet:"The Courier" -has:note ferry OR title:boat before:2020 OR after:2024'
  const filters = filtersIn(typed)
  expect(filters.map(({ text }) => text)).toEqual([
    'outlet:"The Courier"',
    '-has:note',
    'before:2020 OR after:2024',
  ])
  expect(filters.map((filter) => withoutFilter(typed, filter))).toEqual([
    'bridge -has:note ferry OR title:boat before:2020 OR after:2024',
    'bridge outlet:"The Courier" ferry OR title:boat before:2020 OR after:2024',
    'bridge outlet:"The Courier" -has:note ferry OR title:boat',
  ])
  expect(withoutFilter('lang:en bridge', filtersIn('lang:en bridge')[0]!)).toBe('bridge')
  expect(withoutFilter('lang:en', filtersIn('lang:en')[0]!)).toBe('')
})
