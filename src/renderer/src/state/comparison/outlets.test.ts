import { expect, it } from 'vitest'
import type { Field } from '../../../../core/model/article.ts'
import { outletsOf } from './outlets.ts'

const field = (value: string) => ({ value, from: 'person' }) as Field
const article = (outlet: string, title = '') => ({ outlet: field(outlet), title: field(title) })

it('names articles by their outlets', () => {
  expect(outletsOf(article('BBC', 'A'), article('CNN', 'B'))).toEqual({ a: 'BBC', b: 'CNN' })
})

it('names them by their titles where the outlets say nothing', () => {
  expect(outletsOf(article('BBC', 'One'), article('BBC', 'Two'))).toEqual({
    a: '“One”',
    b: '“Two”',
  })
  expect(outletsOf(article('BBC', 'One'), article('', 'Two'))).toEqual({ a: 'BBC', b: '“Two”' })
  expect(outletsOf(undefined, article('CNN'))).toEqual({ a: '“”', b: 'CNN' })
})

it('shortens a headline behind a word, or where its language parts none', () => {
  const named = (title: string) => outletsOf(article('', title), undefined).a
  expect(named('Harbour bridge shut at noon!')).toBe('“Harbour bridge shut at noon!”')
  expect(named('Harbour bridge shut after inspectors find cracks')).toBe(
    '“Harbour bridge shut after…”',
  )
  expect(named('Harbour bridge was closed on Tuesday')).toBe('“Harbour bridge was closed on…”')
  expect(named('港'.repeat(40))).toBe(`“${'港'.repeat(28)}…”`)
})
