import { expect, it } from 'vitest'
import { english } from '../../src/shared/words/english.ts'
import { unreadWords } from './unread-words.ts'

// One entry is planted that nobody reads, so that a search that finds nothing is noticed.

const PLANTED = {
  unread: 'Nobody',
  byName: { one: 'One', two: 'Two', three: 'Three' },
  read: 'Read',
}

const READER = `
import { messages } from './messages.ts'
const { read, byName } = messages.planted
export const all = (name: 'one' | 'two') => [read, byName[name]]
`

it('every entry of the catalogue is read by code', { timeout: 300_000 }, async () => {
  const unread = await unreadWords(
    { ...english, planted: PLANTED },
    { 'src/shared/planted.ts': READER },
  )
  expect(unread).toEqual(['planted.unread', 'planted.byName.three'])
})
