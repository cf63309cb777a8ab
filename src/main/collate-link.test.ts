import { expect, test } from 'vitest'
import { newId } from '../core/model/ids.ts'
import { readCollateLink } from './collate-link.ts'

const id = newId()

test.each([
  [`collate://passage/${id}`, 'passage'],
  [`collate://passage/${id}/`, 'passage'],
  [`COLLATE://Passage/${id}`, 'passage'],
  [` collate://passage/${id}\n`, 'passage'],
  [`collate://article/${id}`, 'article'],
  [`collate://note/${id}`, 'note'],
  [`collate://dossier/${id}`, 'dossier'],
])('%j leads to a %s', (link, kind) => {
  expect(readCollateLink(link)).toEqual({ kind, id })
})

test.each([
  'collate://',
  'collate:passage',
  'collate://passage/',
  `collate://trash/${id}`,
  `collate://constructor/${id}`,
  `collate://passage/${id}/more`,
  `collate://passage/${id}?x=1`,
  'collate://passage/../../etc/passwd',
  'collate://passage/%2e%2e',
  `https://example.org/${id}`,
])('%j leads to nothing in a library', (link) => {
  expect(readCollateLink(link)).toBeNull()
})
