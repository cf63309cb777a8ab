import * as v from 'valibot'
import { expect, test } from 'vitest'
import { dossierChangeSchema } from './dossier.ts'
import { enteredSaying, issueInWords } from './issue.ts'
import { LONGEST_NAME } from './names.ts'

const SECRET = 'two goats and a box of books'

test.each<[v.GenericSchema, unknown]>([
  [v.object({ a: v.number() }), { a: SECRET }],
  [v.object({ a: v.picklist(['x']) }), { a: SECRET }],
  [v.object({ a: v.literal('x') }), { a: SECRET }],
  [
    v.object({ a: v.variant('type', [v.object({ type: v.literal('x') })]) }),
    { a: { type: SECRET } },
  ],
  [v.object({ a: v.union([v.number(), v.null()]) }), { a: SECRET }],
  [v.object({ a: v.pipe(v.string(), v.regex(/^\d$/)) }), { a: SECRET }],
  [v.object({ a: v.pipe(v.string(), v.isoTimestamp()) }), { a: SECRET }],
])('says the field and what was expected, and nothing of what it was given', (schema, value) => {
  const { issues } = v.safeParse(schema, value)
  const said = issueInWords(issues![0])
  expect(said).toMatch(/^a[.:]/)
  expect(said).not.toContain('goats')
})

test.each([
  [{ name: ' ' }, { says: 'left-empty', field: 'name' }],
  [{ name: 'x'.repeat(LONGEST_NAME + 1) }, { says: 'too-long', field: 'name', most: LONGEST_NAME }],
  // No person enters these.
  [{ name: 7 }, null],
  [{ noteIds: Array.from({ length: 100_001 }, () => 'abcdefgh') }, null],
])('a name left empty or too long is told as such, and nothing else is: %#', (change, said) => {
  const { issues } = v.safeParse(dossierChangeSchema, change)
  expect(enteredSaying(issues![0])).toEqual(said)
})
