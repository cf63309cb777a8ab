import * as v from 'valibot'
import { expect, test } from 'vitest'
import { articleDescriptionSchema } from '../core/model/article.ts'
import { dossierChangeSchema } from '../core/model/dossier.ts'
import { LONGEST_NAME } from '../core/model/names.ts'
import { highlightChangeSchema } from '../core/model/passage.ts'
import { contract, type ChannelName } from './contract.ts'

const ID = 'abcdefgh2345'

/** What the window sends, as the library takes it and around it. */
const BOTH: [ChannelName, v.GenericSchema, object, (part: object) => object][] = [
  ['dossier:change', dossierChangeSchema, { name: '' }, (change) => ({ id: ID, change })],
  ['dossier:create', dossierChangeSchema, { name: '' }, (part) => ({ articleIds: [], ...part })],
  [
    'article:describe',
    articleDescriptionSchema,
    { title: '' },
    (description) => ({ id: ID, description }),
  ],
  [
    'highlight:change',
    highlightChangeSchema,
    { comment: 'x'.repeat(100_001) },
    (patch) => ({ articleId: ID, highlightId: ID, patch }),
  ],
]

test.each(BOTH)('%s refuses what the library refuses', (channel, schema, wrong, around) => {
  const { request } = contract[channel]
  expect(v.is(schema, wrong)).toBe(false)
  expect(v.is(request, around(wrong))).toBe(false)
  const [field] = Object.keys(wrong)
  const right = { [field!]: 'x'.repeat(LONGEST_NAME) }
  expect(v.is(schema, right)).toBe(true)
  expect(v.is(request, around(right))).toBe(true)
})

test('a tag that is asked for may be one that another program wrote, and has an end all the same', () => {
  for (const [length, isTaken] of [
    [100_000, true],
    [100_001, false],
  ] as const) {
    const tag = 'x'.repeat(length)
    expect(v.is(contract['tag:bearing'].request, { tag })).toBe(isTaken)
    expect(v.is(contract['tag:rename'].request, { from: tag, tag: null })).toBe(isTaken)
    expect(v.is(contract['tag:change'].request, { things: [], tags: [], taken: [tag] })).toBe(
      isTaken,
    )
  }
})

test('what was done to all that a library holds can be said and undone, however much it is', () => {
  const one = { thing: { kind: 'article', id: ID }, before: ['flod'], after: ['flood'] }
  const all = { changed: Array(100_001).fill(one), colors: [] }
  expect(v.is(contract['tag:rename'].response, all)).toBe(true)
  expect(v.is(contract['tag:put'].request, all)).toBe(true)
})
