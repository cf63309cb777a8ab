import { expect, test } from 'vitest'
import { newId } from '../core/model/ids.ts'
import { readPassageLink } from './passage-link.ts'

const id = newId()

test.each([
  `collate://passage/${id}`,
  `collate://passage/${id}/`,
  `COLLATE://Passage/${id}`,
  ` collate://passage/${id}\n`,
])('%j leads to its passage', (link) => {
  expect(readPassageLink(link)).toBe(id)
})

test.each([
  'collate://',
  'collate:passage',
  'collate://passage/',
  `collate://note/${id}`,
  `collate://passage/${id}/more`,
  `collate://passage/${id}?x=1`,
  'collate://passage/../../etc/passwd',
  'collate://passage/%2e%2e',
  `https://example.org/${id}`,
])('%j is no link to a passage', (link) => {
  expect(readPassageLink(link)).toBeNull()
})
