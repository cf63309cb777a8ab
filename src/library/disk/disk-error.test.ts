import { expect, test } from 'vitest'
import { liesInTheFile, readError } from './disk-error.ts'

test.each([
  ['EACCES', true],
  ['EIO', true],
  ['EMFILE', false],
  ['EBUSY', false],
])('a file that is not read for %s: whether that lies in the file is %s', (code, expected) => {
  const error = Object.assign(new Error(code), { code })
  const why = liesInTheFile(readError(error, 'notes/a.json'))
  expect(why && [why.says, why.name]).toEqual(expected ? ['unread', 'notes/a.json'] : null)
})

test('a library that is away lies in no file', () => {
  expect(liesInTheFile(new Error('odd'))).toBeNull()
})
